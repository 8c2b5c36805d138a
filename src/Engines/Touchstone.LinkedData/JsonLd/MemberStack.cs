using System.Runtime.InteropServices;
using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>The members of the objects on the way down, sorted by name, in one array that grows and is used again.</summary>
internal sealed class MemberStack
{
    private Member[] _members = new Member[64];
    private SortableMember[] _unsorted = new SortableMember[32];

    public int Count { get; private set; }

    /// <summary>The member at a place; the reference is good until the next <see cref="Push"/>.</summary>
    public ref Member this[int place] => ref _members[place];

    /// <summary>Adds the members of an object in the order of their names; repeated names are refused.</summary>
    public Range Push(JsonElement value)
    {
        var count = 0;
        foreach (var property in value.EnumerateObject())
        {
            if (count == _unsorted.Length)
            {
                Array.Resize(ref _unsorted, 2 * count);
            }

            _unsorted[count++] = new SortableMember(property);
        }

        SortableMember.Sort(_unsorted.AsSpan(0, count));
        if (Count + count > _members.Length)
        {
            Array.Resize(ref _members, Math.Max(Count + count, 2 * _members.Length));
        }

        for (var i = 0; i < count; i++)
        {
            _members[Count + i] = new Member { Json = _unsorted[i].Json };
        }

        Count += count;
        return (Count - count)..Count;
    }

    public void Pop(Range members) => Count = members.Start.Value;

    /// <summary>A member and what its name means in the context it was last looked up in.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Member
    {
        public JsonProperty Json;
        public ActiveContext? Resolved;
        public TermDefinition? Definition;
        public Keyword Keyword;
        public Iri? Name;
    }
}
