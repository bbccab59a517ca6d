/** The scene of the map standing up: what is shown, from where, and how it gets onto its canvas. */
import { CanvasTexture, PerspectiveCamera, Scene, Vector2, Vector3, WebGLRenderer } from 'three';
import type { Palette } from '../../drawing/palette';
import type { Point3, StandingGround } from '../../drawing/standing-ground';
import type { DrapedLine } from './draped-line';
import { GroundModel } from './ground-model';
import type { Orbit } from './orbit';
import { type TrailColors, TrailModel } from './trail-model';

const FIELD_OF_VIEW = 28;
/** The eye stands so far away that the whole block fits, with this much room around it. */
const ROOM = 1.02;
/** More device pixels would cost time and show no finer. */
const LARGEST_RATIO = 2;

export interface ShownTrail {
  readonly key: number;
  readonly draped: DrapedLine;
  readonly colors: TrailColors;
  /** Points of the trail that are shown. */
  readonly count: number;
  readonly dotted: boolean;
}

export class Stage {
  /** The picture that the ground wears; drawn by others, taken over by `wear`. */
  readonly picture: HTMLCanvasElement;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.05, 60);
  readonly #texture: CanvasTexture;
  readonly #ground: GroundModel;
  readonly #trails = new Map<number, TrailModel>();
  readonly #resolution = { value: new Vector2(1, 1) };
  readonly #ratio = { value: 1 };
  #width = 1;
  #height = 1;

  constructor(canvas: HTMLCanvasElement, context: WebGL2RenderingContext) {
    this.#renderer = new WebGLRenderer({ canvas, context, antialias: true, alpha: true });
    this.#ratio.value = Math.min(LARGEST_RATIO, globalThis.devicePixelRatio || 1);
    this.#renderer.setPixelRatio(this.#ratio.value);
    this.picture = document.createElement('canvas');
    this.#texture = new CanvasTexture(this.picture);
    this.#texture.anisotropy = this.#renderer.capabilities.getMaxAnisotropy();
    this.#ground = new GroundModel(this.#texture);
    this.#scene.add(this.#ground.group);
  }

  resize(width: number, height: number): void {
    if (width === this.#width && height === this.#height) return;
    this.#width = width;
    this.#height = height;
    // The style sheet sizes the canvas.
    this.#renderer.setSize(width, height, false);
    this.#renderer.getDrawingBufferSize(this.#resolution.value);
    this.#camera.aspect = width / height;
    this.#camera.updateProjectionMatrix();
  }

  shape(ground: StandingGround): void {
    this.#ground.shape(ground);
  }

  /** @param dark there is nothing but what the runs have seen */
  color(palette: Palette, dark: boolean): void {
    this.#ground.color(palette, !dark);
    this.#renderer.setClearColor(palette.veil, dark ? 1 : 0);
  }

  /** Takes over what has been drawn on the picture. @param resized it has another size than before */
  wear(resized: boolean): void {
    if (resized) this.#texture.dispose();
    this.#texture.needsUpdate = true;
  }

  showTrails(trails: readonly ShownTrail[]): void {
    const gone = new Set(this.#trails.keys());
    trails.forEach(({ key, draped, colors, count, dotted }, place) => {
      gone.delete(key);
      let model = this.#trails.get(key);
      if (model === undefined) {
        model = new TrailModel(this.#resolution, this.#ratio);
        this.#trails.set(key, model);
        this.#scene.add(model.group);
      }
      model.show(draped, colors, place, count, dotted);
    });
    for (const key of gone) {
      const model = this.#trails.get(key);
      if (model === undefined) continue;
      this.#scene.remove(model.group);
      model.dispose();
      this.#trails.delete(key);
    }
  }

  look({ azimuth, elevation, zoom }: Orbit, { depth, highest }: StandingGround): void {
    const middle = new Vector3(0, highest * 0.42, 0);
    const radius = 0.5 * Math.hypot(1, depth, highest);
    const upright = (FIELD_OF_VIEW * Math.PI) / 360;
    const across = Math.atan(Math.tan(upright) * this.#camera.aspect);
    const distance = (ROOM * radius) / Math.sin(Math.min(upright, across)) / zoom;
    // Straight from above, north would be nowhere.
    const up = (Math.min(89.9, elevation) * Math.PI) / 180;
    const around = (azimuth * Math.PI) / 180;
    this.#camera.position.set(
      middle.x + distance * Math.cos(up) * Math.sin(around),
      middle.y + distance * Math.sin(up),
      middle.z + distance * Math.cos(up) * Math.cos(around),
    );
    this.#camera.lookAt(middle);
    this.#camera.near = Math.max(0.02, distance - 2 * radius);
    this.#camera.far = distance + 2 * radius;
    this.#camera.updateProjectionMatrix();
    this.#camera.updateMatrixWorld();
  }

  render(): void {
    this.#renderer.render(this.#scene, this.#camera);
  }

  get eye(): Point3 {
    const { x, y, z } = this.#camera.position;
    return [x, y, z];
  }

  /** Where a point of the scene stands on the picture, in CSS pixels. */
  pixelOf([x, y, z]: Point3): { x: number; y: number } {
    const seen = new Vector3(x, y, z).project(this.#camera);
    return { x: ((1 + seen.x) / 2) * this.#width, y: ((1 - seen.y) / 2) * this.#height };
  }

  /** The way from the eye through a pixel. */
  rayThrough(x: number, y: number): Point3 {
    const far = new Vector3((2 * x) / this.#width - 1, 1 - (2 * y) / this.#height, 0.5);
    const way = far.unproject(this.#camera).sub(this.#camera.position).normalize();
    return [way.x, way.y, way.z];
  }

  /** Frees what the graphics card holds. */
  dispose(): void {
    this.showTrails([]);
    this.#ground.dispose();
    this.#texture.dispose();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }
}
