using System.Security.Cryptography;

namespace Touchstone.Opinion;

/// <summary>
/// Writes a <see cref="VoteMatrix"/> to bytes and back: votes with their order, standings, merges and divisions. A checksum
/// at the end tells a torn or altered snapshot from a whole one.
/// </summary>
public static class VoteSnapshot
{
    private static ReadOnlySpan<byte> Mark => "TSOPIN01"u8;

    /// <summary>Writes the matrix.</summary>
    /// <param name="matrix">What to write.</param>
    /// <param name="to">Where; left open.</param>
    public static void Write(VoteMatrix matrix, Stream to)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(to);
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            WriteBody(matrix, writer);
        }

        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        to.Write(Mark);
        to.Write(bytes);
        to.Write(SHA256.HashData(bytes));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="from">The bytes, read to their end.</param>
    /// <exception cref="InvalidDataException">The bytes are not a whole snapshot.</exception>
    public static VoteMatrix Read(Stream from)
    {
        ArgumentNullException.ThrowIfNull(from);
        using var copy = new MemoryStream();
        from.CopyTo(copy);
        var bytes = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        if (bytes.Length < Mark.Length + SHA256.HashSizeInBytes || !bytes[..Mark.Length].SequenceEqual(Mark))
        {
            throw new InvalidDataException("Not a snapshot of votes.");
        }

        var body = bytes[Mark.Length..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
        {
            throw new InvalidDataException("The snapshot of votes is torn or was altered.");
        }

        using var reader = new BinaryReader(new MemoryStream(body.ToArray()));
        return ReadBody(reader);
    }

    private static void WriteBody(VoteMatrix matrix, BinaryWriter writer)
    {
        var statements = matrix.RawStatements().ToList();
        writer.Write(statements.Count);
        foreach (var (statement, standing, _) in statements)
        {
            writer.Write(statement);
            writer.Write((byte)standing);
        }

        var merges = statements.Where((s, i) => s.MergedInto != i).ToList();
        var rows = matrix.RawRows().ToList();
        writer.Write(rows.Count);
        foreach (var (person, cells, _) in rows)
        {
            writer.Write(person);
            writer.Write(cells.Length);
            foreach (var cell in cells)
            {
                writer.Write(cell);
            }
        }

        writer.Write(merges.Count);
        foreach (var (statement, _, into) in merges)
        {
            writer.Write(statement);
            writer.Write(statements[into].Statement);
        }

        writer.Write(matrix.Divisions.Count);
        foreach (var division in matrix.Divisions)
        {
            writer.Write(division.Name);
            writer.Write(division.Parts.Count);
            foreach (var part in division.Parts)
            {
                writer.Write(part);
            }

            foreach (var (_, _, at) in rows)
            {
                writer.Write(division.PartOf(at));
            }
        }
    }

    private static VoteMatrix ReadBody(BinaryReader reader)
    {
        var matrix = new VoteMatrix();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            matrix.Moderate(reader.ReadInt64(), (StatementStanding)reader.ReadByte());
        }

        var people = new long[reader.ReadInt32()];
        for (var i = 0; i < people.Length; i++)
        {
            people[i] = reader.ReadInt64();
            var cells = new int[reader.ReadInt32()];
            for (var c = 0; c < cells.Length; c++)
            {
                cells[c] = reader.ReadInt32();
            }

            matrix.RestoreRow(people[i], cells);
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            matrix.Merge(reader.ReadInt64(), reader.ReadInt64());
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            var parts = new string[reader.ReadInt32()];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = reader.ReadString();
            }

            var division = matrix.Divide(name, parts);
            foreach (var person in people)
            {
                division.Place(person, reader.ReadInt32());
            }
        }

        return matrix;
    }
}
