namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>Types as they are written in signatures.</summary>
internal static class DBusSignature
{
    private const int DepthMax = 32;

    /// <summary>Where the single complete type that begins at an index ends.</summary>
    public static int End(string signature, int at, int depth = 0)
    {
        if (at >= signature.Length || depth > DepthMax)
        {
            throw Wrong(signature);
        }

        switch (signature[at])
        {
            case 'a':
                return End(signature, at + 1, depth + 1);
            case '(' or '{':
                char last = signature[at] == '(' ? ')' : '}';
                int i = at + 1;
                while (i < signature.Length && signature[i] != last)
                {
                    i = End(signature, i, depth + 1);
                }

                return i < signature.Length ? i + 1 : throw Wrong(signature);
            default:
                return at + 1;
        }
    }

    /// <summary>The complete types that a signature is made of.</summary>
    public static IEnumerable<string> Parts(string signature)
    {
        for (int at = 0; at < signature.Length;)
        {
            int end = End(signature, at);
            yield return signature[at..end];
            at = end;
        }
    }

    /// <summary>What a value of that type is aligned to.</summary>
    public static int Alignment(char type) => type switch
    {
        'y' or 'g' or 'v' => 1,
        'n' or 'q' => 2,
        'b' or 'i' or 'u' or 's' or 'o' or 'a' or 'h' => 4,
        'x' or 't' or 'd' or '(' or '{' => 8,
        _ => throw Wrong(type.ToString()),
    };

    public static DBusException Wrong(string signature) => new(DBusException.Gone, $"the bus sent a type that there is not: {signature}");
}
