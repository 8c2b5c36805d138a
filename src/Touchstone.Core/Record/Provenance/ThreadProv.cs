using System.Globalization;
using System.Text.Json.Nodes;
using Touchstone.Core.Platform;

namespace Touchstone.Core.Record.Provenance;

/// <summary>A thread as W3C PROV-JSON (member submission of 24 April 2013): records as entities, hops as derivations.</summary>
public static class ThreadProv
{
    public static JsonObject Of(Thread thread, Site site)
    {
        var entities = new JsonObject();
        foreach (var stop in thread.Stops)
        {
            entities[Name(stop.Record)] = new JsonObject
            {
                ["prov:type"] = stop.Record.Kind.Code,
                ["prov:label"] = stop.Title ?? $"{stop.Record.Kind.Name} that is not public",
                ["prov:generatedAtTime"] = stop.EnteredAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            };
        }
        var derivations = new JsonObject();
        for (var i = 0; i < thread.Hops.Length; i++)
        {
            var hop = thread.Hops[i];
            derivations[$"_:hop{i}"] = new JsonObject
            {
                ["prov:generatedEntity"] = Name(hop.Later),
                ["prov:usedEntity"] = Name(hop.Earlier),
                ["prov:type"] = Property(hop.Relation),
                ["touchstone:relation"] = hop.Relation.ToString(),
                ["touchstone:why"] = hop.Why,
                ["touchstone:at"] = hop.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            };
        }
        return new JsonObject
        {
            ["prefix"] = new JsonObject
            {
                ["record"] = site.AddressOf("/thread/"),
                ["touchstone"] = site.AddressOf("/glossary#"),
            },
            ["entity"] = entities,
            ["wasDerivedFrom"] = derivations,
        };
    }

    private static string Name(RecordRef record) => $"record:{record.Kind.Code}/{record.Id}";

    private static string Property(Relation relation) =>
        relation switch
        {
            Relation.CameFrom => "prov:wasDerivedFrom",
            Relation.InformedBy => "prov:wasInfluencedBy",
            Relation.Answers => "prov:wasInformedBy",
            Relation.Changes or Relation.Supersedes => "prov:wasRevisionOf",
            Relation.DecidedBy => "prov:wasGeneratedBy",
            _ => "prov:used",
        };
}
