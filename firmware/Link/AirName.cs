namespace TrainingPlan.Firmware.Link;

/// <summary>The band's name on the air: TP- and the identity's last four digits. It tells bands apart and says no more.</summary>
public static class AirName
{
    /// <summary>The name of an identity of 8 bytes.</summary>
    public static string Of(byte[] bandId)
    {
        const string Digits = "0123456789abcdef";
        char[] name = new char[] { 'T', 'P', '-', '0', '0', '0', '0' };
        for (int i = 0; i < 4; i++)
        {
            name[3 + i] = Digits[(bandId[6 + (i / 2)] >> (4 - (4 * (i & 1)))) & 15];
        }

        return new string(name);
    }
}
