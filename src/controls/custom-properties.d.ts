/** Style objects may set custom properties, which React hands to the element's style as they are. */
import 'react';

declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | undefined;
  }
}
