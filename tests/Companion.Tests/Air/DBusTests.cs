using TrainingPlan.Companion.Sync.Bluez;

namespace TrainingPlan.Companion.Tests.Air;

/// <summary>Messages of the bus, byte by byte, and what no honest bus would send.</summary>
public class DBusTests
{
    private static readonly Dictionary<string, DBusVariant> s_options =
        new() { ["type"] = new("s", "command"), ["n"] = new("q", (ushort)7) };

    [Fact]
    public void A_call_is_laid_out_as_the_specification_says()
    {
        var hello = new DBusMessage
        {
            Kind = DBusMessageKind.Call,
            Serial = 1,
            Destination = "org.freedesktop.DBus",
            Path = "/org/freedesktop/DBus",
            Interface = "org.freedesktop.DBus",
            Member = "Hello",
        };
        string wanted = "6C01000100000000" + "010000006D000000" // head, fields of 109 bytes
            + "01016F00150000002F6F72672F667265656465736B746F702F4442757300" + "0000" // path
            + "02017300140000006F72672E667265656465736B746F702E4442757300" + "000000" // interface
            + "030173000500000048656C6C6F00" + "0000" // member
            + "06017300140000006F72672E667265656465736B746F702E4442757300" + "000000"; // destination, filled up to 8
        Assert.Equal(wanted, Convert.ToHexString(hello.ToBytes()));
    }

    [Fact]
    public void Values_of_every_type_come_back_as_they_were()
    {
        object[] values =
        [
            (byte)1, true, (short)-2, (ushort)3, 4u, "five", new byte[] { 6, 7 }, s_options,
            new List<object> { "a", "bc" }, new object[] { (byte)8, "nine" },
        ];
        var message = new DBusMessage
        {
            Kind = DBusMessageKind.Signal, Serial = 9, Path = "/a", Interface = "b.c", Member = "D",
            Signature = "ybnqusaya{sv}as(ys)", Arguments = values,
        };
        byte[] bytes = message.ToBytes();
        Assert.Equal(bytes.Length, DBusMessage.LengthOf(bytes));
        DBusMessage read = DBusMessage.Read(bytes);
        Assert.Equal((DBusMessageKind.Signal, 9u, "/a", "b.c", "D"), (read.Kind, read.Serial, read.Path, read.Interface, read.Member));
        Assert.Equal(values[..6], read.Arguments[..6]);
        Assert.Equal(new byte[] { 6, 7 }, read.Arguments[6]);
        var options = (Dictionary<string, object>)read.Arguments[7];
        Assert.Equal(("command", (ushort)7), (options["type"], options["n"]));
        Assert.Equal(["a", "bc"], (List<object>)read.Arguments[8]);
        Assert.Equal([(byte)8, "nine"], (object[])read.Arguments[9]);
    }

    [Fact]
    public void Numbers_with_the_highest_byte_first_are_read()
    {
        byte[] bytes = Convert.FromHexString("4204000100000004" + "0000000700000007" + "0801670001750000" + "0000002A");
        Assert.Equal(bytes.Length, DBusMessage.LengthOf(bytes));
        DBusMessage read = DBusMessage.Read(bytes);
        Assert.Equal((7u, "u", 42u), (read.Serial, read.Signature, (uint)read.Arguments[0]));
    }

    [Fact]
    public void Whatever_bytes_come_they_are_read_or_refused()
    {
        const int Seed = 5150;
        var random = new Random(Seed);
        byte[] good = new DBusMessage
        {
            Kind = DBusMessageKind.Signal, Serial = 9, Path = "/a", Interface = "b.c", Member = "D",
            Signature = "sa{sv}as", Arguments = ["x", s_options, new List<object> { "a" }],
        }.ToBytes();
        (int read, int refused) = (0, 0);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] bytes = [.. good];
            for (int flips = random.Next(1, 5); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            bytes = random.Next(2) == 0 ? bytes : bytes[..random.Next(16, bytes.Length + 1)];
            try
            {
                _ = DBusMessage.LengthOf(bytes);
                _ = DBusMessage.Read(bytes);
                read++;
            }
            catch (DBusException)
            {
                refused++;
            }
        }

        Assert.True(read > 1000 && refused > 5000, $"seed {Seed}: {read} read, {refused} refused");
    }
}
