using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Touchstone.Web.Hosting;

/// <summary>
/// The keys of cookies, anti-forgery tokens and signing keys, shared by every node, and sealed where there is a seal. Nothing is
/// ever removed: old cookies stay readable.
/// </summary>
internal sealed class KeysInDatabase(NpgsqlDataSource database, KeySeal? seal) : IXmlRepository
{
    private const string SealedName = "sealed";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. Rows().Select(row => Opened(row.Xml))];

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = database.CreateCommand(
            "insert into platform.data_protection_key (friendly_name, xml) values ($1, $2)"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = friendlyName });
        command.Parameters.Add(new NpgsqlParameter { Value = Closed(Written(element)) });
        command.ExecuteNonQuery();
    }

    /// <summary>Makes sure that every key can be read, and seals those that were written before there was a seal.</summary>
    public void SealAll()
    {
        foreach (var (id, xml) in Rows())
        {
            var element = XElement.Parse(xml);
            if (element.Name == SealedName)
            {
                Opened(xml);
            }
            else if (seal is not null)
            {
                using var command = database.CreateCommand(
                    "update platform.data_protection_key set xml = $2 where id = $1"
                );
                command.Parameters.Add(new NpgsqlParameter { Value = id });
                command.Parameters.Add(new NpgsqlParameter { Value = Closed(Written(element)) });
                command.ExecuteNonQuery();
            }
        }
    }

    private List<(int Id, string Xml)> Rows()
    {
        using var command = database.CreateCommand("select id, xml from platform.data_protection_key order by id");
        using var reader = command.ExecuteReader();
        var rows = new List<(int Id, string Xml)>();
        while (reader.Read())
        {
            rows.Add((reader.GetInt32(0), reader.GetString(1)));
        }

        return rows;
    }

    private string Closed(string xml) => seal is null ? xml : Written(new XElement(SealedName, seal.Close(xml)));

    private XElement Opened(string xml)
    {
        var element = XElement.Parse(xml);
        if (element.Name != SealedName)
        {
            return element;
        }
        if (seal is null)
        {
            throw new CannotServeException(
                "The keys in the database are sealed. Name the file with the key to them with --Security:KeyFile."
            );
        }
        return seal.Open(element.Value) is { } open
            ? XElement.Parse(open)
            : throw new CannotServeException(
                "The keys in the database are sealed under another key than the one in the key file. Put the right file in its place."
            );
    }

    private static string Written(XElement element) => element.ToString(SaveOptions.DisableFormatting);
}
