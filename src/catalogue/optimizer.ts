/** What an optimizer of the catalogue says of itself. */

export type OptimizerFamily = 'plain' | 'momentum' | 'adaptive' | 'sign' | 'second order';

export type Library = 'pytorch' | 'keras' | 'optax' | 'tensorflow.js';

/** What they are called, in the order in which they are named. */
export const libraryNames: Readonly<Record<Library, string>> = {
  pytorch: 'PyTorch',
  keras: 'Keras',
  optax: 'Optax',
  'tensorflow.js': 'TensorFlow.js',
};

export const allLibraries = Object.keys(libraryNames) as readonly Library[];

export interface Hyperparameter {
  /** As in links and code: PyTorch's name. */
  readonly name: string;
  /** The paper's letter, in the formula language's spelling of it (`beta1`, `eps`, `eta` …), for typesetting. */
  readonly symbol?: string;
  /** Used where nothing else is said; frozen for links of version 1. */
  readonly default: number;
  /** Values outside are refused. */
  readonly minimum: number;
  readonly maximum: number;
  /** `complement`: logarithmic in 1 − value, for decay rates near 1. `switch`: 0 or 1. */
  readonly scale: 'linear' | 'logarithmic' | 'complement' | 'switch';
  /** The stretch a slider offers; typed values may leave it, within the bounds. */
  readonly slider: readonly [number, number];
  /** What it does, in a few plain words. */
  readonly meaning: string;
  /** The bounds themselves are refused. */
  readonly open?: 'minimum' | 'maximum' | 'both';
}

export interface LibraryEquivalent {
  /** As a program names it: `torch.optim.Adam`. */
  readonly name: string;
  /** Default of each hyperparameter of ours in that library; names as ours. */
  readonly defaults: Readonly<Record<string, number>>;
  /** True where positions agree on every recorded run; otherwise `differences` says how they part. */
  readonly same: boolean;
  /**
   * What to hand it so that it follows our rule, as a program writes it; `{beta1}` stands for the value of ours. Absent
   * where no arguments make it follow. Weight decay that does not occur is added to the gradient beforehand.
   */
  readonly arguments?: string;
  /** It follows only where these of our hyperparameters have these values. */
  readonly only?: Readonly<Record<string, number>>;
  /** It refuses these values of our hyperparameters. */
  readonly refuses?: Readonly<Record<string, number>>;
  /** It follows only while the learning rate stays as it is. */
  readonly constantRate?: true;
}

export interface OptimizerDefinition {
  /** Stands in links; never changes. */
  readonly id: string;
  readonly name: string;
  /** For narrow places: the end of a line in a chart. */
  readonly shortName: string;
  readonly family: OptimizerFamily;
  /** The id of the optimizer that a library writes differently, where this is that library's way. */
  readonly variantOf?: string;
  readonly source: {
    readonly authors: string;
    readonly year: number;
    readonly title: string;
    readonly url: string;
  };
  /** What it adds, in one sentence. */
  readonly idea: string;
  /** Without the learning rate, which every optimizer has. */
  readonly hyperparameters: readonly Hyperparameter[];
  /** One statement per line, in the formula language. */
  readonly rule: string;
  readonly rate: {
    /** The default of the paper, else PyTorch's, else Optax's. */
    readonly default: number;
    /** Who set that default: `paper`, `PyTorch`, `Optax`; otherwise a few words that say where it comes from. */
    readonly from: string;
    /** How a good rate scales: with the gradient (rate · g is a step), with distance, or not at all (`fixed`). */
    readonly scale: 'gradient' | 'distance' | 'fixed';
    /** A good rate is this times the surface's rate of that scale; for `fixed`, the rate itself. */
    readonly factor: number;
  };
  /**
   * The largest rate at which it is stable on a quadratic, in the formula language: of its hyperparameters and of
   * `lambda`, the largest eigenvalue of the Hessian with the weight decay added. Absent where no such rate is known.
   */
  readonly stableBelow?: string;
  readonly libraries: Readonly<Partial<Record<Library, LibraryEquivalent>>>;
  /** One sentence per difference among libraries that a reader would trip over. */
  readonly differences: readonly string[];
}

/** The definition with its rule trimmed line by line, so that a file may indent it. */
export const defineOptimizer = (definition: OptimizerDefinition): OptimizerDefinition => ({
  ...definition,
  rule: definition.rule.trim().replace(/\n\s*/g, '\n'),
});
