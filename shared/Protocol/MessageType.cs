namespace TrainingPlan.Protocol;

/// <summary>First byte of a message. Requests come from the host, answers have the highest bit. The codes are stable.</summary>
public enum MessageType : byte
{
    /// <summary>No message.</summary>
    None = 0x00,

    /// <summary>Host: who are you? <see cref="HelloRequest"/>. Must come first in a connection.</summary>
    Hello = 0x01,

    /// <summary>Host: it is now ... <see cref="ClockSetting"/>.</summary>
    SetClock = 0x02,

    /// <summary>Host: which sessions have you? u32 first number.</summary>
    ListSessions = 0x03,

    /// <summary>Host: give me these bytes. <see cref="ReadRequest"/>. A new one ends the one before.</summary>
    Read = 0x04,

    /// <summary>Host: this session stands in my database, you may reclaim it. <see cref="ConfirmRequest"/>.</summary>
    Confirm = 0x05,

    /// <summary>Host: I am going to give you a workout or settings. <see cref="ItemInfo"/>.</summary>
    PutBegin = 0x06,

    /// <summary>Host: u16 offset, then bytes of it, in order.</summary>
    PutChunk = 0x07,

    /// <summary>Host: that was all, make it valid.</summary>
    PutCommit = 0x08,

    /// <summary>Host: what have you of this kind? u8 kind.</summary>
    GetItemInfo = 0x09,

    /// <summary>Host: give me its bytes. u8 kind, u16 offset.</summary>
    GetItemBytes = 0x0A,

    /// <summary>Host: u8 1 = a message a second from now on, 0 = no more.</summary>
    Live = 0x0B,

    /// <summary>Host: erase all sessions. Needs the button. u8 1 = those too that are not confirmed.</summary>
    Erase = 0x0C,

    /// <summary>Host: forget sessions, workout, settings and paired computers. Needs the button. u8 as in <see cref="Erase"/>.</summary>
    FactoryReset = 0x0D,

    /// <summary>Host: stop sending what <see cref="Read"/> asked for.</summary>
    StopReading = 0x0E,

    /// <summary>Host: examine yourself. Not while a session is recorded. Since dialogue version 2.</summary>
    SelfTest = 0x0F,

    /// <summary>Host: time what you can. Not while a session is recorded. Since dialogue version 2.</summary>
    Measure = 0x10,

    /// <summary>Band: <see cref="BandInfo"/>.</summary>
    HelloAnswer = 0x81,

    /// <summary>Band: <see cref="ClockSetting"/> as it is now.</summary>
    ClockAnswer = 0x82,

    /// <summary>Band: one session. <see cref="SessionInfo"/>.</summary>
    Session = 0x83,

    /// <summary>Band: bytes of a session. u32 offset, then the bytes.</summary>
    Data = 0x84,

    /// <summary>Band: confirmed. <see cref="ConfirmRequest"/> as it was asked.</summary>
    Confirmed = 0x85,

    /// <summary>Band: the item is valid now and survives a power cut. <see cref="ItemInfo"/>.</summary>
    PutDone = 0x88,

    /// <summary>Band: <see cref="Protocol.ItemInfo"/>.</summary>
    ItemInfo = 0x89,

    /// <summary>Band: u8 kind, u16 offset, then bytes; fewer than asked for only at the end.</summary>
    ItemBytes = 0x8A,

    /// <summary>Band: one second. <see cref="Protocol.LiveSecond"/>.</summary>
    LiveSecond = 0x8B,

    /// <summary>Band: that was the last session of a list (u16 count).</summary>
    ListEnd = 0x8C,

    /// <summary>Band: that was the range that was read. u32 number, u32 offset behind the last byte sent.</summary>
    DataEnd = 0x8D,

    /// <summary>Band: live seconds are on or off. u8 as asked.</summary>
    LiveAnswer = 0x8E,

    /// <summary>Band: the button was held. u8 request, u16 sessions whose room is still to be given back; 0 = done.</summary>
    Erased = 0x8F,

    /// <summary>Band: one result of a self-test or a measuring. <see cref="CheckReport"/>.</summary>
    Report = 0x90,

    /// <summary>Band: bytes whose way the host times, after a measuring's results. <see cref="Dialogue.ProbeCount"/> of them.</summary>
    Probe = 0x91,

    /// <summary>Band: that was the last result. u8 how many.</summary>
    ReportEnd = 0x92,

    /// <summary>Band: the request is refused. <see cref="ErrorAnswer"/>.</summary>
    Error = 0xFF,
}
