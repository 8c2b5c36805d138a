using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Touchstone.LinkedData.Json;

/// <summary>A member of an object with what is needed to sort it by name without looking at the name again.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct SortableMember
{
    /// <summary>Up to this many members are sorted by insertion.</summary>
    private const int Few = 24;

    private static readonly Comparison<SortableMember> ByName = Compare;

    /// <summary>The first eight bytes of a plain name, so that most names are compared as one number.</summary>
    private readonly ulong _start;

    public SortableMember(JsonProperty json)
    {
        Json = json;
        var name = JsonMarshal.GetRawUtf8PropertyName(json);
        IsPlain = MemberNames.IsPlain(name);
        if (name.Length >= sizeof(ulong))
        {
            _start = BinaryPrimitives.ReadUInt64BigEndian(name);
        }
        else
        {
            Span<byte> padded = stackalloc byte[sizeof(ulong)];
            padded.Clear();
            name.CopyTo(padded);
            _start = BinaryPrimitives.ReadUInt64BigEndian(padded);
        }
    }

    public JsonProperty Json { get; }

    /// <summary>Whether the name is ASCII without escapes.</summary>
    public bool IsPlain { get; }

    /// <summary>Sorts by the UTF-16 code units of the names (RFC 8785 section 3.2.3) and refuses equal names.</summary>
    public static void Sort(Span<SortableMember> members)
    {
        if (members.Length > Few)
        {
            members.Sort(ByName);
        }
        else
        {
            for (var i = 1; i < members.Length; i++)
            {
                if (Compare(members[i - 1], members[i]) > 0)
                {
                    Insert(members, i);
                }
            }
        }

        for (var i = 1; i < members.Length; i++)
        {
            if (Compare(members[i - 1], members[i]) == 0)
            {
                throw MemberNames.Repeated(JsonText.Name(members[i].Json));
            }
        }
    }

    private static void Insert(Span<SortableMember> members, int place)
    {
        var member = members[place];
        for (; place > 0 && Compare(members[place - 1], member) > 0; place--)
        {
            members[place] = members[place - 1];
        }

        members[place] = member;
    }

    private static int Compare(SortableMember left, SortableMember right) =>
        left.IsPlain && right.IsPlain && left._start != right._start
            ? left._start.CompareTo(right._start)
            : MemberNames.Compare(left.Json, right.Json);
}
