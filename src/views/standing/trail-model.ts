/** One run's trail in the scene: casing, line and dots, shown as far as the playhead. */
import {
  BufferAttribute,
  Group,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  ShaderMaterial,
  type Vector2,
  Vector3,
} from 'three';
import type { DrapedLine } from './draped-line';
import { rgb } from './rgb';
import { lineFragment, lineVertex } from './shaders';

/** Half widths in CSS pixels, as on the map. */
const LINE = 0.95;
const CASING = 2.25;
const DOT = 2;
/** Towards the eye, in depth: enough to lie on the ground, too little to be seen through a ridge. */
const LIFT = 0.0006;

export interface TrailColors {
  readonly color: string;
  readonly casing: string;
}

export class TrailModel {
  readonly group = new Group();
  readonly #casing: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  readonly #line: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  readonly #dots: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  #draped: DrapedLine | undefined;

  /** @param resolution of the picture in device pixels, shared by all lines */
  constructor(resolution: { readonly value: Vector2 }, ratio: { readonly value: number }) {
    const mesh = (halfWidth: number) => {
      const made = new Mesh(
        new InstancedBufferGeometry(),
        new ShaderMaterial({
          vertexShader: lineVertex,
          fragmentShader: lineFragment,
          uniforms: {
            color: { value: new Vector3() },
            resolution,
            halfWidth: { value: halfWidth * ratio.value },
            lift: { value: LIFT },
          },
          transparent: true,
          depthWrite: false,
        }),
      );
      made.frustumCulled = false;
      this.group.add(made);
      return made;
    };
    this.#casing = mesh(CASING);
    this.#line = mesh(LINE);
    this.#dots = mesh(DOT);
  }

  /** @param place in the order of painting; @param count points of the trail that are shown */
  show(
    draped: DrapedLine,
    { color, casing }: TrailColors,
    place: number,
    count: number,
    dotted: boolean,
  ): void {
    if (this.#draped !== draped) {
      this.#draped = draped;
      const pieces = segments(draped.pieces);
      this.#replace(this.#casing, pieces);
      this.#replace(this.#line, pieces);
      this.#replace(this.#dots, segments(draped.dots));
    }
    const last = count - 1;
    const pieces = draped.piecesUpTo[last] ?? 0;
    this.#casing.geometry.instanceCount = pieces;
    this.#line.geometry.instanceCount = pieces;
    this.#dots.geometry.instanceCount = dotted ? (draped.dotsUpTo[last] ?? 0) : 0;
    for (const [mesh, look] of [
      [this.#casing, casing],
      [this.#line, color],
      [this.#dots, color],
    ] as const) {
      mesh.material.uniforms.color?.value.set(...rgb(look));
      mesh.visible = mesh.geometry.instanceCount > 0;
    }
    [this.#casing, this.#line, this.#dots].forEach((mesh, i) => {
      mesh.renderOrder = 3 * place + i + 1;
    });
  }

  dispose(): void {
    for (const { geometry, material } of [this.#casing, this.#line, this.#dots]) {
      geometry.dispose();
      material.dispose();
    }
  }

  #replace(
    mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>,
    buffer: InstancedInterleavedBuffer,
  ): void {
    mesh.geometry.dispose();
    const geometry = new InstancedBufferGeometry();
    geometry.setAttribute('corner', new BufferAttribute(corners, 2));
    geometry.setIndex([0, 1, 2, 2, 1, 3]);
    geometry.setAttribute('from', new InterleavedBufferAttribute(buffer, 3, 0));
    geometry.setAttribute('to', new InterleavedBufferAttribute(buffer, 3, 3));
    mesh.geometry = geometry;
  }
}

/** Of a piece: at its beginning or its end, on either side. */
const corners = new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]);

const segments = (ends: Float32Array): InstancedInterleavedBuffer =>
  new InstancedInterleavedBuffer(ends.length > 0 ? ends : new Float32Array(6), 6, 1);
