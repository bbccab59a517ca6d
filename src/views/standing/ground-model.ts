/** The ground of the map standing up as a solid: its surface, which wears the map's picture, and its cut sides. */
import {
  BufferAttribute,
  BufferGeometry,
  type CanvasTexture,
  DoubleSide,
  Group,
  Mesh,
  ShaderMaterial,
  Vector3,
} from 'three';
import type { Palette } from '../../drawing/palette';
import { BASE, type StandingGround } from '../../drawing/standing-ground';
import { rgb } from './rgb';
import { groundFragment, groundVertex, sideFragment, sideVertex } from './shaders';

/** Sides that face east and west are darker by this. */
const TURNED = 0.12;

export class GroundModel {
  readonly group = new Group();
  readonly #surface: Mesh<BufferGeometry, ShaderMaterial>;
  readonly #sides: Mesh<BufferGeometry, ShaderMaterial>;

  constructor(picture: CanvasTexture) {
    this.#surface = new Mesh(
      new BufferGeometry(),
      new ShaderMaterial({
        vertexShader: groundVertex,
        fragmentShader: groundFragment,
        uniforms: { picture: { value: picture } },
        side: DoubleSide,
        transparent: true,
        // Lines lie on the ground: it gives way to them, the more the steeper it is.
        polygonOffset: true,
        polygonOffsetFactor: 2,
        polygonOffsetUnits: 2,
      }),
    );
    this.#sides = new Mesh(
      new BufferGeometry(),
      new ShaderMaterial({
        vertexShader: sideVertex,
        fragmentShader: sideFragment,
        uniforms: { color: { value: new Vector3() }, dark: { value: new Vector3() } },
        side: DoubleSide,
      }),
    );
    this.group.add(this.#surface, this.#sides);
    for (const mesh of [this.#surface, this.#sides]) mesh.frustumCulled = false;
  }

  shape(ground: StandingGround): void {
    this.#surface.geometry.dispose();
    this.#surface.geometry = surfaceOf(ground);
    this.#sides.geometry.dispose();
    this.#sides.geometry = sidesOf(ground);
  }

  /** @param whole without its sides only what has been seen of the surface is left */
  color({ terrain, ink, paper }: Palette, whole: boolean): void {
    this.#sides.visible = whole;
    const { color, dark } = this.#sides.material.uniforms;
    color?.value.set(...rgb(terrain[5] ?? paper));
    dark?.value.set(...rgb(ink));
  }

  dispose(): void {
    for (const { geometry, material } of [this.#surface, this.#sides]) {
      geometry.dispose();
      material.dispose();
    }
  }
}

function surfaceOf(ground: StandingGround): BufferGeometry {
  const { columns, rows, heights } = ground;
  const positions = new Float32Array(3 * columns * rows);
  const places = new Float32Array(2 * columns * rows);
  const corners: number[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      const [east, south] = [column / (columns - 1), row / (rows - 1)];
      positions.set(ground.pointAt(east, south), 3 * here);
      places.set([east, 1 - south], 2 * here);
      if (row === 0 || column === 0) continue;
      const [a, b, c, d] = [here - columns - 1, here - columns, here - 1, here] as const;
      // Where the surface is undefined there is a hole.
      const whole = [a, b, c, d].every((i) => !Number.isNaN(heights[i]));
      if (whole) corners.push(a, c, b, b, c, d);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new BufferAttribute(places, 2));
  geometry.setIndex(new BufferAttribute(new Uint32Array(corners), 1));
  return geometry;
}

function sidesOf(ground: StandingGround): BufferGeometry {
  const { columns, rows, heights } = ground;
  const positions: number[] = [];
  const shades: number[] = [];
  const wall = (
    count: number,
    place: (i: number) => readonly [column: number, row: number],
    shade: number,
  ): void => {
    for (let i = 0; i + 1 < count; i++) {
      const ends = [place(i), place(i + 1)] as const;
      if (ends.some(([column, row]) => Number.isNaN(heights[row * columns + column]))) continue;
      const [a, b] = ends.map(([column, row]) =>
        ground.pointAt(column / (columns - 1), row / (rows - 1)),
      );
      if (a === undefined || b === undefined) continue;
      const top = shade + 0.06;
      const deep = shade + 0.2;
      positions.push(...a, a[0], -BASE, a[2], ...b, ...b, a[0], -BASE, a[2], b[0], -BASE, b[2]);
      shades.push(top, deep, top, top, deep, deep);
    }
  };
  wall(columns, (i) => [i, 0], 0);
  wall(columns, (i) => [i, rows - 1], 0);
  wall(rows, (i) => [0, i], TURNED);
  wall(rows, (i) => [columns - 1, i], TURNED);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('shade', new BufferAttribute(new Float32Array(shades), 1));
  return geometry;
}
