namespace TrainingPlan.Journey.Tests;

/// <summary>A test that needs what a machine may lack; where it is missing the test is listed as skipped, with the reason.</summary>
internal sealed class RecordingFactAttribute : FactAttribute
{
    public RecordingFactAttribute(string recording)
    {
        if (Repository.Recording(recording) is null)
        {
            Skip = $"the recording {recording} is not at hand: TRAININGPLAN_RECORDINGS names the folder of the recordings";
        }
    }
}

/// <summary>A test of pseudo-terminals, which the virtual band offers on Linux.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "pseudo-terminals are offered on Linux only";
        }
    }
}
