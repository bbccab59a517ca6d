/** All presets to choose from, each with a picture of its real runs. */
import { useEffect, useState } from 'react';
import type { PresetDefinition } from '../../catalogue/preset';
import { presetById, presets } from '../../catalogue/presets';
import { ChoiceDialog, type ChoiceGroup } from '../../controls/ChoiceDialog';
import { hasDataPart, namesData } from '../../experiment/data-part';
import type { FallLineDocument } from '../../experiment/experiment';
import { runNames } from '../../experiment/names';
import { problemName } from '../../experiment/problem';
import { readLink } from '../../experiment/read-link';
import { fetchDataPart } from '../../state/data-part';
import { PresetPicture } from './PresetPicture';
import { words } from './words';

interface GalleryDialogProps {
  /** @param message what was done, for the reader */
  readonly onOpen: (document: FallLineDocument, message: string) => void;
  readonly onClose: () => void;
}

export function GalleryDialog({ onOpen, onClose }: GalleryDialogProps) {
  const onData = useDataPart();
  function choose(id: string): void {
    const preset = presetById.get(id);
    if (preset !== undefined) onOpen(readLink(preset.link).document, words.opened(preset.name));
  }
  return (
    <ChoiceDialog
      title={words.title}
      look="cards"
      groups={galleryGroups(onData)}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

/** Whether what data problems need has come, without which their links cannot be read. */
function useDataPart(): boolean {
  const [come, setCome] = useState(hasDataPart);
  useEffect(() => {
    // Offline the presets of surfaces are there all the same.
    fetchDataPart().then(
      () => setCome(true),
      () => undefined,
    );
  }, []);
  return come;
}

/** In the order of the catalogue; at first, perhaps, without those of data. */
const galleryGroups = (onData: boolean): readonly ChoiceGroup[] => [
  { entries: presets.filter(({ link }) => onData || !namesData(link)).map(entryOf) },
];

function entryOf({ id, name, sentence, link }: PresetDefinition) {
  const { experiment } = readLink(link).document;
  return {
    id,
    name,
    sentence,
    keywords: [problemName(experiment.problem), ...runNames(experiment)].join(' '),
    picture: <PresetPicture link={link} />,
  };
}
