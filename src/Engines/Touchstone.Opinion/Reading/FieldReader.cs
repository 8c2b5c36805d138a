using System.Text;

namespace Touchstone.Opinion;

/// <summary>Walks the comma-separated fields of one line that has no text over several lines.</summary>
internal ref struct FieldReader(ReadOnlySpan<byte> line, long row)
{
    private ReadOnlySpan<byte> rest = line;
    private bool more = true;

    /// <summary>Whether there is another field.</summary>
    public readonly bool HasMore => more;

    /// <summary>The next field, without the quotes around it.</summary>
    public ReadOnlySpan<byte> Next()
    {
        if (!more)
        {
            throw new CsvFaultException(row, "the row has fewer columns than the header.");
        }

        if (rest is [(byte)'"', ..])
        {
            return NextQuoted();
        }

        var comma = rest.IndexOf((byte)',');
        var field = comma < 0 ? rest : rest[..comma];
        more = comma >= 0;
        rest = more ? rest[(comma + 1)..] : default;
        return field;
    }

    /// <summary>The next field as a whole number.</summary>
    public long NextNumber(string column)
    {
        var field = Next();
        var i = 0;
        var negative = false;
        if (field is [(byte)'-', ..])
        {
            negative = true;
            i = 1;
        }

        if (field.Length == i || field.Length - i > 18)
        {
            throw NotANumber(field, column);
        }

        long value = 0;
        for (; i < field.Length; i++)
        {
            var digit = (uint)(field[i] - '0');
            if (digit > 9)
            {
                throw NotANumber(field, column);
            }

            value = (value * 10) + digit;
        }

        return negative ? -value : value;
    }

    /// <summary>Refuses a row that has more fields than the header.</summary>
    public readonly void End()
    {
        if (more)
        {
            throw new CsvFaultException(row, "the row has more columns than the header.");
        }
    }

    private ReadOnlySpan<byte> NextQuoted()
    {
        var i = 1;
        while (true)
        {
            var quote = rest[i..].IndexOf((byte)'"');
            if (quote < 0)
            {
                throw new CsvFaultException(row, "a quotation mark is never closed.");
            }

            i += quote + 1;
            if (i < rest.Length && rest[i] == '"')
            {
                i++;
                continue;
            }

            break;
        }

        var field = rest[1..(i - 1)];
        if (i < rest.Length && rest[i] != ',')
        {
            throw new CsvFaultException(row, "a quoted field goes on after its closing quotation mark.");
        }

        more = i < rest.Length;
        rest = more ? rest[(i + 1)..] : default;
        return field;
    }

    private readonly CsvFaultException NotANumber(ReadOnlySpan<byte> field, string column) =>
        new(
            row,
            $"{column} is \"{Encoding.UTF8.GetString(field[..Math.Min(field.Length, 40)])}\", not a whole number."
        );
}
