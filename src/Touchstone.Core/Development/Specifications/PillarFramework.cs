using System.Security.Cryptography;
using System.Text;
using Touchstone.Core.Reference;
using Touchstone.Frameworks;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// An edition of the multi-professional framework as a framework that specifications are mapped to. A capability keeps its
/// lineage from edition to edition, since its code has stayed the same; its words are those of the edition.
/// </summary>
public static class PillarFramework
{
    private static readonly Guid FrameworkId = Named("mpf");

    public static FrameworkVersion Of(ReferenceList<Pillar> edition)
    {
        var nodes = new List<FrameworkNode>();
        foreach (var pillar in edition)
        {
            nodes.Add(Node(edition, pillar.Code, null, new NodeKind("pillar"), pillar.Name));
            nodes.AddRange(
                pillar.Capabilities.Select(c =>
                    Node(edition, c.Code, LineageOf(pillar.Code), NodeKind.Capability, c.Gist)
                )
            );
        }
        return FrameworkVersion
            .Create(
                new FrameworkDetails
                {
                    FrameworkId = FrameworkId,
                    VersionId = VersionIdOf(edition.Edition),
                    Title = edition.Title,
                    Version = edition.Edition,
                },
                nodes
            )
            .Value;
    }

    /// <summary>The pin of an edition, without reading it.</summary>
    public static Guid VersionIdOf(string edition) => Named($"mpf@{edition}");

    /// <summary>A capability or a pillar through all editions.</summary>
    public static LineageId LineageOf(string code) => new(Named($"mpf:{code}"));

    private static FrameworkNode Node(
        ReferenceList<Pillar> edition,
        string code,
        LineageId? parent,
        NodeKind kind,
        string text
    ) =>
        new()
        {
            Lineage = LineageOf(code),
            VersionId = Named($"mpf@{edition.Edition}:{code}"),
            Parent = parent,
            Kind = kind,
            Code = code,
            Text = text,
        };

    // An identifier that follows from a name and is the same in every installation (RFC 9562, section 5.8: version 8).
    private static Guid Named(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"touchstone/{name}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
