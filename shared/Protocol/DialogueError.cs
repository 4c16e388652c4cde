namespace TrainingPlan.Protocol;

/// <summary>Why the band refused a request. The codes are stable.</summary>
public enum DialogueError : byte
{
    /// <summary>No error.</summary>
    None = 0,

    /// <summary>The band does not know this type of message.</summary>
    UnknownMessage = 1,

    /// <summary>The host speaks only newer versions of the dialogue; detail = the newest that the band speaks.</summary>
    VersionTooNew = 2,

    /// <summary>The host speaks only older versions; detail = the oldest that the band speaks.</summary>
    VersionTooOld = 3,

    /// <summary>The message's content makes no sense.</summary>
    BadMessage = 4,

    /// <summary>Hello must come first.</summary>
    HelloFirst = 5,

    /// <summary>There is no session of this number; detail = number.</summary>
    NoSuchSession = 6,

    /// <summary>The session is still being recorded; detail = number.</summary>
    SessionOpen = 7,

    /// <summary>Length or digest is not what the band has; detail = what the band has.</summary>
    DigestMismatch = 8,

    /// <summary>The offset lies behind the end; detail = length.</summary>
    OutOfRange = 9,

    /// <summary>The flash refused to read or write.</summary>
    StorageFailed = 10,

    /// <summary>The bytes are no valid workout or settings; detail = the decoder's reason.</summary>
    NotAccepted = 11,

    /// <summary>Only the person who holds the band may do this: hold its button within detail milliseconds.</summary>
    NeedsButton = 12,

    /// <summary>A chunk came without its beginning, out of order, or beyond the announced length.</summary>
    PutOutOfOrder = 13,

    /// <summary>There is nothing of this kind on the band.</summary>
    NothingThere = 14,

    /// <summary>The button was not held in time: nothing was done.</summary>
    NotConfirmed = 15,

    /// <summary>There are sessions that no computer has confirmed; detail = how many.</summary>
    Unsynced = 16,
}
