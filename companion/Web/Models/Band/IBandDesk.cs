namespace TrainingPlan.Companion.Web.Models;

/// <summary>What can be done with a band from a page.</summary>
public static class BandJobs
{
    /// <summary>Runs off it, plan and settings onto it.</summary>
    public const string Sync = "sync";

    /// <summary>Follow a run while it happens.</summary>
    public const string Live = "live";

    /// <summary>Battery, storage, sensors.</summary>
    public const string Look = "look";
}

/// <summary>Does what the runner asks of a band, one thing after the other, told to every page.</summary>
public interface IBandDesk : IAsyncDisposable
{
    /// <summary>What is under way or was last; null for nothing yet.</summary>
    JobState? State { get; }

    /// <summary>Address of the band that was asked last; empty for none.</summary>
    string LastAddress { get; }

    /// <summary>True while a run is followed.</summary>
    bool IsFollowing { get; }

    /// <summary>Starts something; false while something else is under way.</summary>
    /// <param name="job">One of <see cref="BandJobs"/>.</param>
    /// <param name="address">Address of the band.</param>
    /// <param name="wantsPlan">True for the plan's workout, whatever the runner put on the band.</param>
    bool TryStart(string job, string address, bool wantsPlan);

    /// <summary>Ends what is under way.</summary>
    void Stop();
}
