/** The shaders of the map standing up. Colours pass through as they are: the picture is that of the map. */

export const groundVertex = /* glsl */ `
  varying vec2 vPlace;
  void main() {
    vPlace = uv;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

export const groundFragment = /* glsl */ `
  uniform sampler2D picture;
  varying vec2 vPlace;
  void main() {
    vec4 color = texture2D(picture, vPlace);
    if (color.a < 0.02) discard;
    gl_FragColor = color;
  }
`;

/** The cut sides of the ground: darker the deeper, and one pair a little darker than the other. */
export const sideVertex = /* glsl */ `
  attribute float shade;
  varying float vShade;
  void main() {
    vShade = shade;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }
`;

export const sideFragment = /* glsl */ `
  uniform vec3 color;
  uniform vec3 dark;
  varying float vShade;
  void main() {
    gl_FragColor = vec4(mix(color, dark, vShade), 1.0);
  }
`;

/** A piece of a line, as wide on the screen wherever it lies, with round ends; one without length is a dot. */
export const lineVertex = /* glsl */ `
  attribute vec2 corner;
  attribute vec3 from;
  attribute vec3 to;
  uniform vec2 resolution;
  uniform float halfWidth;
  uniform float lift;
  varying vec2 vPoint;
  varying float vLength;
  void main() {
    vec4 a = projectionMatrix * modelViewMatrix * vec4(from, 1.0);
    vec4 b = projectionMatrix * modelViewMatrix * vec4(to, 1.0);
    vec2 pixelA = 0.5 * resolution * a.xy / a.w;
    vec2 pixelB = 0.5 * resolution * b.xy / b.w;
    vec2 way = pixelB - pixelA;
    float reach = halfWidth + 1.0;
    vLength = length(way);
    vec2 along = vLength > 1e-4 ? way / vLength : vec2(1.0, 0.0);
    vec2 across = vec2(-along.y, along.x);
    bool atEnd = corner.x > 0.0;
    vec4 place = atEnd ? b : a;
    vec2 pixel = (atEnd ? pixelB : pixelA) + reach * (corner.x * along + corner.y * across);
    vPoint = vec2(atEnd ? vLength + reach : -reach, corner.y * reach);
    gl_Position = vec4(pixel / (0.5 * resolution) * place.w, place.z - lift * place.w, place.w);
  }
`;

export const lineFragment = /* glsl */ `
  uniform vec3 color;
  uniform float halfWidth;
  varying vec2 vPoint;
  varying float vLength;
  void main() {
    float away = distance(vPoint, vec2(clamp(vPoint.x, 0.0, vLength), 0.0));
    float alpha = clamp(halfWidth + 0.5 - away, 0.0, 1.0);
    if (alpha <= 0.0) discard;
    gl_FragColor = vec4(color, alpha);
  }
`;
