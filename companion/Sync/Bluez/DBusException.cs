namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>The bus or a program on it refused; <see cref="Name"/> is the error's, such as org.bluez.Error.NotReady.</summary>
internal sealed class DBusException(string name, string message) : Exception(message)
{
    /// <summary>The bus is not there, or ended the connection.</summary>
    public const string Gone = "gone";

    /// <summary>No answer in time.</summary>
    public const string NoReply = "org.freedesktop.DBus.Error.NoReply";

    /// <summary>Nobody of that name is on the bus.</summary>
    public const string ServiceUnknown = "org.freedesktop.DBus.Error.ServiceUnknown";

    /// <summary>The bus can't start who owns that name.</summary>
    public const string NameHasNoOwner = "org.freedesktop.DBus.Error.NameHasNoOwner";

    /// <summary>The user may not.</summary>
    public const string AccessDenied = "org.freedesktop.DBus.Error.AccessDenied";

    /// <summary>The error's name.</summary>
    public string Name { get; } = name;
}
