namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// Fitted by `predict --data FILE --refit`: errors of models that had not seen the runner (ten parts, by runner).
/// </summary>
public static partial class SurveyConstants
{
    /// <summary>Weights and spread factors.</summary>
    public static CombiningConstants Combining { get; } = new(
        [
            new(0, false, false,
                Of(new() { [ModelKind.Field] = 0.91, [ModelKind.Riegel] = 0.05, [ModelKind.Vdot] = 0.039 })),
            new(0, false, true,
                Of(new() { [ModelKind.Field] = 0.672, [ModelKind.Riegel] = 0.174, [ModelKind.Vdot] = 0.154 })),
            new(1, false, false,
                Of(new() { [ModelKind.Field] = 0.828, [ModelKind.Riegel] = 0.09, [ModelKind.Vdot] = 0.082 })),
            new(1, false, true,
                Of(new() { [ModelKind.Field] = 0.56, [ModelKind.Riegel] = 0.194, [ModelKind.Vdot] = 0.246 })),
            new(1, true, false,
                Of(new() { [ModelKind.Field] = 0.512, [ModelKind.Riegel] = 0.276, [ModelKind.Vdot] = 0.213 })),
            new(1, true, true,
                Of(new() { [ModelKind.Field] = 0.711, [ModelKind.Riegel] = 0.159, [ModelKind.Vdot] = 0.13 })),
            new(2, false, false,
                Of(new() { [ModelKind.Field] = 1 })),
            new(2, false, true,
                Of(new() { [ModelKind.Field] = 1 })),
            new(2, true, false,
                Of(new() { [ModelKind.Field] = 0.658, [ModelKind.Riegel] = 0.168, [ModelKind.Vdot] = 0.174 })),
            new(2, true, true,
                Of(new() { [ModelKind.Field] = 0.68, [ModelKind.Riegel] = 0.107, [ModelKind.Vdot] = 0.137, [ModelKind.PowerLaw] = 0.076 })),
            new(3, true, false,
                Of(new() { [ModelKind.Field] = 0.623, [ModelKind.VickersOne] = 0.377 })),
            new(3, true, true,
                Of(new() { [ModelKind.Field] = 0.398, [ModelKind.VickersOne] = 0.186, [ModelKind.VickersTwo] = 0.416 })),
        ],
        [
            new(-1, 0, 0.825228, 0.931192, 244),
            new(-1, 1, 0.904509, 0.890958, 199),
            new(-1, 2, 0.947472, 1.012784, 282),
            new(-1, 3, 0.993665, 0.999321, 226),
            new(0, 1, 0.891135, 1.120003, 245),
            new(0, 2, 1.009082, 1.010993, 385),
            new(0, 3, 0.931556, 0.908241, 221),
            new(1, 0, 0.923009, 1.055007, 245),
            new(1, 2, 0.887175, 1.037179, 241),
            new(1, 3, 0.911697, 1.1648, 137),
            new(2, 0, 0.898291, 1.006904, 385),
            new(2, 1, 0.886926, 1.087715, 241),
            new(2, 3, 1.008482, 0.952594, 337),
            new(3, 0, 0.853612, 0.911397, 221),
            new(3, 1, 0.985451, 1.002555, 137),
            new(3, 2, 0.956625, 0.970662, 337),
        ]);

    private static Dictionary<ModelKind, double> Of(Dictionary<ModelKind, double> weights) => weights;
}
