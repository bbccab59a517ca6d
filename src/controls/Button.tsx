/** A native button in one of four looks, with or without an icon. */
import type { ComponentProps, ReactNode } from 'react';
import './button.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `quiet`: text alone. `icon`: a square without text, which needs an `aria-label`. */
  readonly look?: 'quiet' | 'outlined' | 'primary' | 'icon';
  readonly icon?: ReactNode;
}

export function Button({ look = 'quiet', icon, className, children, ...rest }: ButtonProps) {
  const classes = `button button-${look}${className === undefined ? '' : ` ${className}`}`;
  return (
    <button type="button" className={classes} {...rest}>
      {icon}
      {children}
    </button>
  );
}
