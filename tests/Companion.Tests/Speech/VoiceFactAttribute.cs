using TrainingPlan.Companion.Speech;

namespace TrainingPlan.Companion.Tests.Speech;

/// <summary>A test that needs a voice; on a computer without one it is listed as skipped, with the way to get one.</summary>
internal sealed class VoiceFactAttribute : FactAttribute
{
    public VoiceFactAttribute()
    {
        if (VoiceEngine.Find() is not { CanRender: true })
        {
            Skip = "no voice speaks into a file here: install espeak-ng (tests/run does it on Debian where it may)";
        }
    }
}
