namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>The models that are asked for a time.</summary>
public enum ModelKind
{
    /// <summary>The runner among a field of runners (<see cref="FieldModel"/>).</summary>
    Field,

    /// <summary>Riegel 1981 from the nearest result.</summary>
    Riegel,

    /// <summary>Daniels and Gilbert 1979 from the nearest result.</summary>
    Vdot,

    /// <summary>Vickers and Vertosick 2016 from one race; marathon only.</summary>
    VickersOne,

    /// <summary>Vickers and Vertosick 2016 from two races; marathon only.</summary>
    VickersTwo,

    /// <summary>The runner's own power law, from results over two distances or more.</summary>
    PowerLaw,

    /// <summary>Critical speed; efforts of 2 to 20 min only.</summary>
    CriticalSpeed,
}
