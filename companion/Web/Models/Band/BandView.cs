namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the page of the band shows.</summary>
/// <param name="Bands">Every band that this computer has met, the latest first.</param>
/// <param name="Doors">Where a band may be: addresses that this computer sees now.</param>
/// <param name="Settings">How the runner wants to be coached.</param>
/// <param name="Calibration">Step lengths and the runs that they can be fitted to.</param>
public sealed record BandView(
    IReadOnlyList<BandCard> Bands, IReadOnlyList<BandDoor> Doors, BandSettingsForm Settings, CalibrationView Calibration)
{
    /// <summary>What is under way or was last; null for nothing yet.</summary>
    public JobState? Job { get; init; }

    /// <summary>Address of the band that was asked last; empty for none.</summary>
    public string LastAddress { get; init; } = "";
}

/// <summary>Where a band may be.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Name">What is there, in words.</param>
public sealed record BandDoor(string Address, string Name);

/// <summary>Settings as a form holds them; every number in the unit that stands beside its field.</summary>
/// <param name="IsImperial">True for miles.</param>
/// <param name="IsSilent">True for a band that records and never sounds.</param>
/// <param name="Language">Language of the sentences.</param>
/// <param name="Languages">Languages that there are.</param>
public sealed record BandSettingsForm(bool IsImperial, bool IsSilent, string Language, IReadOnlyList<string> Languages)
{
    /// <summary>The fields with a number.</summary>
    public IReadOnlyList<NumberField> Numbers { get; init; } = [];
}

/// <summary>A number of a form that may be left empty.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Label">What it is.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Least">Smallest value.</param>
/// <param name="Most">Largest value.</param>
/// <param name="Value">Its value; null for empty.</param>
/// <param name="Empty">What an empty field means.</param>
public sealed record NumberField(string Name, string Label, string Unit, double Least, double Most, double? Value, string Empty)
{
    /// <summary>Finest step of the value.</summary>
    public double Step { get; init; } = 1;
}

/// <summary>Step lengths and what they can be fitted to.</summary>
/// <param name="Facts">What is known.</param>
/// <param name="Runs">Runs of the band, newest first: number and words.</param>
/// <param name="IsImperial">True when the distance is given in miles.</param>
public sealed record CalibrationView(IReadOnlyList<BandFact> Facts, IReadOnlyList<(long Id, string Words)> Runs, bool IsImperial);
