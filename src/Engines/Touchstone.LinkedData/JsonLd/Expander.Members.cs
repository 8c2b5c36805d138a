using System.Runtime.InteropServices;
using System.Text.Json;
using Touchstone.LinkedData.Json;
using Touchstone.LinkedData.Rdf;

namespace Touchstone.LinkedData.JsonLd;

/// <content>Steps 13 and 14: the members of an object.</content>
internal sealed partial class Expander
{
    private void ExpandMembers(
        ActiveContext active,
        ActiveContext typeScope,
        PropertyKind kind,
        TermDefinition? property,
        Range members,
        ExpandedObject result,
        bool isJson
    )
    {
        var nests = false;
        for (var i = members.Start.Value; i < members.End.Value; i++)
        {
            var keyword = Resolve(i, active);
            if (keyword == Keyword.Context)
            {
                continue;
            }

            var json = _members[i].Json;
            Enter(json);
            if (keyword == Keyword.Nest)
            {
                nests = true;
            }
            else if (keyword != Keyword.None)
            {
                ExpandKeyword(keyword, active, typeScope, kind, property, json.Value, result, isJson);
            }
            else if (_members[i].Name is { } name && IsProperty(name))
            {
                ExpandProperty(active, name, _members[i].Definition, json.Value, result);
            }
            else
            {
                DropProperty(json);
            }

            _path.Leave();
        }

        if (nests)
        {
            ExpandNests(active, typeScope, kind, property, members, result, isJson);
        }
    }

    /// <summary>Steps 13.2 and 13.3: what a member's name means; kept for as long as the context is the same.</summary>
    private Keyword Resolve(int place, ActiveContext active)
    {
        ref var member = ref _members[place];
        if (!ReferenceEquals(member.Resolved, active))
        {
            member.Resolved = active;
            member.Definition = Names.Find(active, member.Json);
            if (member.Definition is { } definition)
            {
                (member.Keyword, member.Name) = (definition.Keyword, definition.Mapping);
            }
            else
            {
                var name = JsonText.Name(member.Json);
                member.Name = _contexts.Expand(active, name, documentRelative: false, vocabulary: true);
                member.Keyword = member.Name is null ? Keyword.None : Keywords.Of(member.Name.Value);
            }
        }

        return member.Keyword;
    }

    /// <summary>Whether a member gives the identifier, the types or the value; cheaper than to resolve it.</summary>
    private Keyword KeywordOf(int place, ActiveContext active)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(_members[place].Json);
        return name.Contains((byte)'\\') ? Resolve(place, active) : active.KeywordOf(name);
    }

    private bool IsProperty(Iri name) => _options.Safe ? name.IsWellFormed : name.Value.Contains(':');

    private void DropProperty(JsonProperty member)
    {
        if (!_options.Safe)
        {
            return;
        }

        var name = JsonText.Name(member);
        throw name.StartsWith("_:", StringComparison.Ordinal)
            ? Refuse(RefusalCodes.BlankNodePredicate, $"The property \"{name}\" is a blank node; RDF wants an IRI.")
            : Refuse(
                RefusalCodes.UndefinedTerm,
                $"The term \"{name}\" is not defined by the contexts in force here, so no signature would cover it."
            );
    }
}
