using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Lines of a plan as they are stored: a JSON object by the names of the columns, numbers as numbers, empty cells left out.</summary>
internal static class PlanLines
{
    public static string Json(PlanColumns columns, string?[] cells)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i] is not { } cell)
                {
                    continue;
                }
                json.WritePropertyName(columns.All[i].Code);
                if (columns.All[i].IsNumber)
                {
                    json.WriteRawValue(cell);
                }
                else
                {
                    json.WriteStringValue(cell);
                }
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string?[] Cells(PlanColumns columns, string json)
    {
        using var stored = JsonDocument.Parse(json);
        return
        [
            .. columns.All.Select(column =>
                stored.RootElement.TryGetProperty(column.Code, out var cell)
                    ? cell.ValueKind == JsonValueKind.Number
                        ? cell.GetRawText()
                        : cell.GetString()
                    : null
            ),
        ];
    }
}
