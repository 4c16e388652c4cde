using System.Reflection;
using System.Text;

namespace TrainingPlan.Benchmarks.BandSize;

/// <summary>
/// What the firmware's own code takes of the deployment: its IL as the compiler wrote it, and the tables of nanoFramework's assembly format
/// around it by their row widths, names included.
/// </summary>
public sealed class BandCode
{
    private const int TypeRowBytes = 24;
    private const int MethodRowBytes = 16;
    private const int FieldRowBytes = 8;
    private const int SignatureBytes = 6;

    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Types on the band.</summary>
    public int Types { get; private set; }

    /// <summary>Methods on the band.</summary>
    public int Methods { get; private set; }

    /// <summary>Bytes of IL.</summary>
    public long IlBytes { get; private set; }

    /// <summary>Bytes of tables and names.</summary>
    public long TableBytes { get; private set; }

    /// <summary>Adds the band's types of an assembly.</summary>
    public void Add(Assembly assembly, Func<Type, bool> isOnTheBand)
    {
        foreach (Type type in assembly.GetTypes().Where(isOnTheBand))
        {
            Types++;
            Row(TypeRowBytes, type.Name);
            foreach (MethodBase method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
            {
                Methods++;
                Row(MethodRowBytes + SignatureBytes, method.Name);
                IlBytes += method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0;
            }

            foreach (FieldInfo field in type.GetFields(Declared).Where(field => !field.IsLiteral))
            {
                Row(FieldRowBytes + SignatureBytes, field.Name);
            }
        }
    }

    private void Row(int bytes, string name)
    {
        TableBytes += bytes;
        if (_names.Add(name))
        {
            TableBytes += Encoding.UTF8.GetByteCount(name) + 1;
        }
    }
}
