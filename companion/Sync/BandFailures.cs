using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Sync;

/// <summary>The sentences about bands that can't be talked to.</summary>
internal static class BandFailures
{
    private const string StillOnBand = "Nothing is lost: what is not stored here is still on the band.";

    public static BandException Silence(string address) => new(
        $"Nothing answers at {address}.",
        "Check that the band is on (ten minutes alone and it sleeps: press its button), that the cable carries data, and that no other "
        + "program talks to it.");

    public static BandException NotABand(string address) => new(
        $"The device at {address} speaks something else: it is not a TrainingPlan band.",
        "Check the address; a board without our firmware needs to be flashed first.");

    public static BandException OtherVersion(string address, string what, int theirs, int ours) => new(
        $"The band at {address} speaks {what} version {theirs}; this program speaks {ours}.",
        theirs > ours ? $"Update TrainingPlan. {StillOnBand}" : $"Update the band's firmware. {StillOnBand}");

    public static BandException Broke(string address, bool saidGoodbye) => new(
        saidGoodbye ? $"The band at {address} ended the connection." : $"The band at {address} no longer answers.",
        $"Check the cable or come closer and sync again. {StillOnBand}");

    public static BandException NoAnswer(string address, MessageType request) => new(
        $"The band at {address} did not answer ({request}).", $"Sync again; if it stays so, restart the band. {StillOnBand}");

    public static BandException Nonsense(string address, MessageType request) => new(
        $"The band at {address} answered nonsense ({request}).",
        $"Sync again; if it stays so, update the band's firmware and TrainingPlan. {StillOnBand}");

    public static BandException Refused(string address, ErrorAnswer answer) => answer.Code switch
    {
        DialogueError.VersionTooNew or DialogueError.VersionTooOld =>
            OtherVersion(address, "dialogue", answer.Detail, Dialogue.Version),
        DialogueError.StorageFailed => new(
            "The band's flash refused to read or write.", $"Restart the band and sync again. {StillOnBand}"),
        DialogueError.NotAccepted => new(
            $"The band did not take it: {WorkoutErrors.Sentence((WorkoutError)answer.Detail).TrimEnd('.')}.",
            "Make the plan again; the band keeps the workout that it had."),
        DialogueError.NotConfirmed => new(
            "The band's button was not held: nothing was erased.", "Start again and hold it for two seconds while the command waits."),
        DialogueError.Unsynced => new(
            $"{answer.Detail} {(answer.Detail == 1 ? "run on the band is" : "runs on the band are")} not stored anywhere else.",
            "Sync first, or add --even-unsynced to lose them."),
        DialogueError.NeedsButton => new(
            "The band does this only for the person who holds it.", "Press the band's button and try again."),
        DialogueError.NoSuchSession or DialogueError.OutOfRange => new(
            $"The band no longer has session {answer.Detail}.", "Sync again to see what it has."),
        DialogueError.SessionOpen => new(
            $"Session {answer.Detail} is still being recorded.", "Stop the recording (hold the button) and sync again."),
        DialogueError.DigestMismatch => new(
            "The band and this computer do not agree about a session's bytes.", $"Sync again. {StillOnBand}"),
        DialogueError.UnknownMessage => new(
            $"The band's firmware does not know {answer.Request}.", "Update the band's firmware."),
        _ => new($"The band refused {answer.Request} ({answer.Code}).", $"Sync again. {StillOnBand}"),
    };

    /// <summary>A stored session that the band itself sends with a wrong digest, twice.</summary>
    public static string WrongDigest(int sessionNumber) =>
        $"Session {sessionNumber} arrived twice with a digest that does not fit; it stays on the band, and what came is kept here: "
        + "trainingplan sessions --set-aside.";
}
