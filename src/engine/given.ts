/** Names that the engine gives to every rule; what each means stands in the language's own help. */
export const GIVEN = ['x', 'g', 'f', 't', 'T', 'lr', 'gnorm', 'newton'] as const;
