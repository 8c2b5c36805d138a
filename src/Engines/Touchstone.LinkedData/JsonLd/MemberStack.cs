using System.Runtime.InteropServices;
using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <summary>The members of the objects on the way down, sorted by name, in one array that grows and is used again.</summary>
internal sealed class MemberStack
{
    private Member[] _members = new Member[64];

    public int Count { get; private set; }

    /// <summary>The member at a place; the reference is good until the next <see cref="Push"/>.</summary>
    public ref Member this[int place] => ref _members[place];

    /// <summary>Adds the members of an object in the order of their names; repeated names are refused.</summary>
    public Range Push(JsonElement value)
    {
        var start = Count;
        foreach (var property in value.EnumerateObject())
        {
            if (Count == _members.Length)
            {
                Array.Resize(ref _members, 2 * Count);
            }

            _members[Count++] = new Member { Json = property };
        }

        Sort(_members.AsSpan(start, Count - start));
        return start..Count;
    }

    public void Pop(Range members) => Count = members.Start.Value;

    private static void Sort(Span<Member> members)
    {
        if (members.Length > 24)
        {
            members.Sort((left, right) => MemberNames.Compare(left.Json, right.Json));
        }
        else
        {
            for (var i = 1; i < members.Length; i++)
            {
                var member = members[i];
                var j = i;
                for (; j > 0 && MemberNames.Compare(members[j - 1].Json, member.Json) > 0; j--)
                {
                    members[j] = members[j - 1];
                }

                members[j] = member;
            }
        }

        for (var i = 1; i < members.Length; i++)
        {
            if (MemberNames.Compare(members[i - 1].Json, members[i].Json) == 0)
            {
                throw MemberNames.Repeated(JsonText.Name(members[i].Json));
            }
        }
    }

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
