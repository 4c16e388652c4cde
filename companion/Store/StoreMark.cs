namespace TrainingPlan.Companion.Store;

/// <summary>Changes whenever anything in the store does: what was made of the store holds as long as its mark is the same.</summary>
/// <param name="Others">Counts what other programs and other openings of the store have written.</param>
/// <param name="Own">Counts what this opening of the store has written.</param>
public readonly record struct StoreMark(long Others, long Own);
