using TrainingPlan.Coaching;

namespace TrainingPlan.Firmware.Link;

/// <summary>Who has the radio while it does not sync.</summary>
public interface IRadioGuest
{
    /// <summary>Sync mode wants the radio: ends what is on. True once it is free, which may take seconds; ask again until then.</summary>
    bool TryYield();

    /// <summary>Sync mode has ended, or was not wanted after all.</summary>
    void TakeBack();

    /// <summary>The runner chooses the next use of the radio; what should sound.</summary>
    CueKind ChooseNext();
}
