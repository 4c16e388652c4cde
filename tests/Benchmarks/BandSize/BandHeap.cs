using System.Reflection;

namespace TrainingPlan.Benchmarks.BandSize;

/// <summary>
/// What the started firmware keeps on nanoFramework's heap, counted object by object: blocks of 12 bytes, one for an object's head and one
/// a field; an array's elements in their own width, references in a block each; texts in a byte a character.
/// </summary>
public sealed class BandHeap
{
    private const int BlockBytes = 12;
    private const string Own = "TrainingPlan.";
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<object> _open = new();

    /// <summary>Bytes of everything that was reached.</summary>
    public long Bytes { get; private set; }

    /// <summary>Bytes of arrays alone.</summary>
    public long ArrayBytes { get; private set; }

    /// <summary>Objects that were reached.</summary>
    public int Objects => _seen.Count;

    /// <summary>Counts what the band's own static fields hold.</summary>
    public void AddStatics(Assembly assembly, Func<Type, bool> isOnTheBand)
    {
        foreach (Type type in assembly.GetTypes().Where(type => isOnTheBand(type) && !type.ContainsGenericParameters))
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (!field.IsLiteral)
                {
                    Bytes += BlockBytes;
                    Push(field.GetValue(null), field.FieldType);
                }
            }
        }

        Walk();
    }

    /// <summary>Counts an object and what it holds.</summary>
    public void Add(object root)
    {
        Push(root, root.GetType());
        Walk();
    }

    private static long Blocks(long bytes) => (bytes + BlockBytes - 1) / BlockBytes * BlockBytes;

    private void Push(object? value, Type declared)
    {
        if (value != null && !declared.IsPrimitive && !declared.IsEnum && _seen.Add(value))
        {
            _open.Push(value);
        }
    }

    private void Walk()
    {
        while (_open.TryPop(out object? next))
        {
            switch (next)
            {
                case string text:
                    Bytes += BlockBytes + Blocks(text.Length + 1);
                    break;
                case Array array:
                    AddArray(array);
                    break;
                case Delegate made:
                    Bytes += 2 * BlockBytes;
                    Push(made.Target, typeof(object));
                    break;
                default:
                    AddObject(next);
                    break;
            }
        }
    }

    private void AddArray(Array array)
    {
        Type element = array.GetType().GetElementType()!;
        Type width = element.IsEnum ? Enum.GetUnderlyingType(element) : element;
        int each = width.IsPrimitive ? WidthOf(width) : BlockBytes;
        long bytes = (2 * BlockBytes) + Blocks((long)array.Length * each);
        Bytes += bytes;
        ArrayBytes += bytes;
        if (!width.IsPrimitive)
        {
            foreach (object? item in array)
            {
                Push(item, element);
            }
        }
    }

    // A library's object counts as its head and is not looked into: on the band it is another one.
    private void AddObject(object next)
    {
        Bytes += BlockBytes;
        bool isOwn = next.GetType().FullName!.StartsWith(Own, StringComparison.Ordinal)
            && !next.GetType().FullName!.StartsWith(Own + "Hardware", StringComparison.Ordinal);
        for (Type? type = isOwn ? next.GetType() : null; type != null && type != typeof(object); type = type.BaseType)
        {
            const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (FieldInfo field in type.GetFields(Declared))
            {
                Bytes += BlockBytes;
                Push(field.GetValue(next), field.FieldType);
            }
        }
    }

    private static int WidthOf(Type type) =>
        type == typeof(bool) || type == typeof(byte) || type == typeof(sbyte) ? 1
        : type == typeof(short) || type == typeof(ushort) || type == typeof(char) ? 2
        : type == typeof(long) || type == typeof(ulong) || type == typeof(double) ? 8 : 4;
}
