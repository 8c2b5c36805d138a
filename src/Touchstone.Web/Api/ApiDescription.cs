using Microsoft.OpenApi;
using Touchstone.Core.Access.Keys;
using Touchstone.Core.Platform;
using Touchstone.Web.Look.Lists;
using Touchstone.Web.Workforce;

namespace Touchstone.Web.Api;

/// <summary>Says in the description what the framework cannot see: keys, what a table holds, and how a refusal looks.</summary>
internal static class ApiDescription
{
    private const string KeyScheme = "key";
    private const string Json = "application/json";

    public static void Complete(OpenApiDocument document, Site site)
    {
        document.Info = new OpenApiInfo
        {
            Title = $"Tables of {site.Body}",
            Version = "1",
            Description =
                "Everything here is read, and nothing changed. A program gets what the person may see who made its key; without a key, what everybody may see. Names of fields stay the same.",
        };
        document.Servers = [new OpenApiServer { Url = site.AddressOf("").TrimEnd('/') }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = $"A key, made on the page of one's account. It begins with \u201c{ApiKey.Prefix}\u201d.",
            },
        };
        // Either without a key or with one.
        document.Security =
        [
            [],
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] },
        ];
    }

    public static void Complete(OpenApiOperation operation, IList<object> metadata)
    {
        operation.Responses = new OpenApiResponses
        {
            ["401"] = Refusal("A key is needed, or the one that was given does not stand"),
            ["403"] = Refusal("The roles that may read this need a key made with a second factor"),
            ["404"] = Refusal("There is no such record, or it is not for this person"),
        };
        if (metadata.OfType<TableShape>().FirstOrDefault() is { } table)
        {
            Describe(operation, table);
        }
        else
        {
            operation.Responses["200"] = Answer(
                operation.Description ?? operation.Summary ?? "",
                new OpenApiSchema { Type = JsonSchemaType.Object }
            );
        }
    }

    private static void Describe(OpenApiOperation operation, TableShape table)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(Number("page", "Which page of the rows, from 1", null));
        operation.Parameters.Add(
            Number("size", "How many rows a page has; 100 unless it is said", RowsAsked.MostAtOnce)
        );
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = CsvDownload.Parameter,
                In = ParameterLocation.Query,
                Description = "csv or xlsx for all rows as a file; the workbook has a sheet that explains the columns",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = ["json", CsvDownload.Value, DataTable.Excel],
                },
            }
        );
        var row = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = table.Columns.ToDictionary(
                c => c.Code,
                IOpenApiSchema (c) => new OpenApiSchema { Title = c.Name, Description = c.Meaning }
            ),
        };
        var page = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["page"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["size"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["total"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Description = "How many rows there are in all",
                },
                ["rows"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = row },
            },
        };
        operation.Responses!["200"] = Answer(table.Title, page);
        operation.Responses["304"] = new OpenApiResponse
        {
            Description = "Nothing has changed since the answer whose tag was sent with If-None-Match",
        };
        operation.Responses["400"] = Refusal("The page, its size or the format cannot be understood");
    }

    private static OpenApiParameter Number(string name, string meaning, int? most) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = meaning,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Maximum = most?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        };

    private static OpenApiResponse Answer(string description, OpenApiSchema schema) =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = schema } },
        };

    private static OpenApiResponse Refusal(string description) =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema>
                        {
                            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
                            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                            ["detail"] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.String,
                                Description = "What is wrong and what to do",
                            },
                        },
                    },
                },
            },
        };
}
