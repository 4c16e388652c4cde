namespace TrainingPlan.Companion.Import.Fit;

/// <summary>What a developer says of a field of their own.</summary>
public sealed record FitFieldDescription
{
    private const byte DeveloperIndexField = 0;
    private const byte NumberField = 1;
    private const byte TypeField = 2;
    private const byte NameField = 3;
    private const byte ScaleField = 6;
    private const byte OffsetField = 7;
    private const byte UnitsField = 8;
    private const byte NativeMessageField = 14;
    private const byte NativeFieldField = 15;

    /// <summary>Whose field it is: an index into the developers of the file.</summary>
    public required byte DeveloperIndex { get; init; }

    /// <summary>Its number among the developer's fields.</summary>
    public required byte Number { get; init; }

    /// <summary>How its bytes are read.</summary>
    public required FitBaseType Type { get; init; }

    /// <summary>Its name; empty without one.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its unit as the developer writes it; empty without one.</summary>
    public string Units { get; init; } = "";

    /// <summary>The value is divided by it.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Subtracted from the value after the division.</summary>
    public double Offset { get; init; }

    /// <summary>The message of the profile that has the same field; null without one.</summary>
    public int? NativeMessage { get; init; }

    /// <summary>The field of the profile that means the same; null without one.</summary>
    public byte? NativeField { get; init; }

    /// <summary>Reads a description; null when it does not say which field it is about.</summary>
    internal static FitFieldDescription? Of(FitMessage message)
    {
        if (message.Number(DeveloperIndexField) is not long developer || message.Number(NumberField) is not long number
            || message.Number(TypeField) is not long type)
        {
            return null;
        }

        double scale = message.Real(ScaleField) ?? 1;
        return new FitFieldDescription
        {
            DeveloperIndex = (byte)developer,
            Number = (byte)number,
            Type = FitBaseTypes.Of((byte)type),
            Name = message.Text(NameField) ?? "",
            Units = message.Text(UnitsField) ?? "",
            Scale = scale == 0 ? 1 : scale,
            Offset = message.Real(OffsetField) ?? 0,
            NativeMessage = (int?)message.Number(NativeMessageField),
            NativeField = (byte?)message.Number(NativeFieldField),
        };
    }
}
