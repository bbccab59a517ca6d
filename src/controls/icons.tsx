/** Small drawings for buttons, 16 by 16, in the colour of the text beside them. */
import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const UndoIcon = () => (
  <Icon>
    <path d="M5.5 3 2.5 6l3 3M3 6h6.5a4 4 0 0 1 0 8H6" />
  </Icon>
);

export const RedoIcon = () => (
  <Icon>
    <path d="m10.5 3 3 3-3 3M13 6H6.5a4 4 0 0 0 0 8H10" />
  </Icon>
);

export const MoonIcon = () => (
  <Icon>
    <path d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z" />
  </Icon>
);

export const SunIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9" />
  </Icon>
);

export const LinkIcon = () => (
  <Icon>
    <path d="m6.8 9.2 2.4-2.4M7.5 4.5l1.6-1.6a2.83 2.83 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.6 1.6a2.83 2.83 0 0 1-4-4L4.5 7.5" />
  </Icon>
);

export const ExportIcon = () => (
  <Icon>
    <path d="M8 2v8M5 7.2l3 3 3-3M2.5 12v1.5h11V12" />
  </Icon>
);

export const PlayIcon = () => (
  <Icon>
    <path d="M4.5 2.8v10.4L13 8Z" fill="currentColor" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <path d="M5.2 3v10M10.8 3v10" strokeWidth="2.6" />
  </Icon>
);

export const StepBackIcon = () => (
  <Icon>
    <path d="M10.5 3.5 6 8l4.5 4.5" />
  </Icon>
);

export const StepForwardIcon = () => (
  <Icon>
    <path d="M5.5 3.5 10 8l-4.5 4.5" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.2" />
    <path d="m10.2 10.2 3.3 3.3" />
  </Icon>
);

export const DuplicateIcon = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 3.2A1.5 1.5 0 0 0 9.2 2.5H4A1.5 1.5 0 0 0 2.5 4v5.2a1.5 1.5 0 0 0 .7 1.3" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.2" />
  </Icon>
);

export const PlaceIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.5" />
    <circle cx="8" cy="8" r="1.6" fill="currentColor" stroke="none" />
  </Icon>
);

export const EditIcon = () => (
  <Icon>
    <path d="m3 13 .7-3L10.5 3.2a1.5 1.5 0 0 1 2.2 2.2L6 12.300zM9.3 4.4l2.3 2.3" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m3 8.5 3.2 3.2L13 5" />
  </Icon>
);

/** The room of an icon, so that labels with and without one stand in line. */
export const NoIcon = () => <Icon>{null}</Icon>;

export const EnlargeIcon = () => (
  <Icon>
    <path d="M9.5 2.5h4v4M13.2 2.8 9.3 6.7M6.5 13.5h-4v-4M2.8 13.2l3.9-3.9" />
  </Icon>
);

export const ReduceIcon = () => (
  <Icon>
    <path d="M9.5 2.5v4h4M9.7 6.3l3.8-3.8M6.5 13.5v-4h-4M6.3 9.7l-3.8 3.8" />
  </Icon>
);

export const ChartsIcon = () => (
  <Icon>
    <path d="M2.5 2.5v11h11M5 10.5l2.6-3.6 2.2 1.8 3.2-4.6" />
  </Icon>
);

export const TableIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v9h-11ZM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6" />
  </Icon>
);

export const UpIcon = () => (
  <Icon>
    <path d="M8 12.5v-9M4.2 7.2 8 3.4l3.8 3.8" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="M8 3.5v9M4.2 8.8 8 12.6l3.8-3.8" />
  </Icon>
);

export const LoopIcon = () => (
  <Icon>
    <path d="M10.8 1.8 13 4l-2.2 2.2M3 7.5V6a2 2 0 0 1 2-2h8M5.2 14.2 3 12l2.2-2.2M13 8.5V10a2 2 0 0 1-2 2H3" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon>
    <path d="M3 8h10" />
  </Icon>
);

export const FitIcon = () => (
  <Icon>
    <path d="M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5 9.5l2.2-2.4 1.8 1.6 2-2.4" />
  </Icon>
);

export const HomeIcon = () => (
  <Icon>
    <path d="m2.5 7.5 5.5-5 5.5 5M4 6.5v7h8v-7" />
  </Icon>
);
