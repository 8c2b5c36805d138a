using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Reference;
using Touchstone.Core.Workforce.Baseline;

namespace Touchstone.Core.Workforce.Findings;

/// <summary>Everything that the signed-off returns of a collection say: the versions that count, and nothing else.</summary>
internal sealed class BaselineData
{
    public const string NoRegion = "no-region";

    private BaselineData(BaselineRound round, ReferenceData reference)
    {
        Round = round;
        Reference = reference;
    }

    public BaselineRound Round { get; }
    public ReferenceData Reference { get; }
    public ImmutableDictionary<Guid, Organisation> Organisations { get; private set; } = [];
    public ImmutableArray<Post> Posts { get; private set; } = [];

    /// <summary>Employers with a signed-off plan, those with nobody in it included.</summary>
    public ImmutableHashSet<Guid> Planned { get; private set; } = [];
    public ImmutableDictionary<Guid, SurveyAnswers> Universities { get; private set; } = [];
    public ImmutableDictionary<Guid, SurveyAnswers> Employers { get; private set; } = [];
    public int Returns => Planned.Count + Universities.Count + Employers.Count;

    /// <summary>The region of an organisation's people.</summary>
    public string RegionOf(Guid organisation) => Organisations[organisation].Region ?? NoRegion;

    public string RegionName(string region) =>
        region == NoRegion ? "No region given" : Reference.Regions.On(Round.AsAt).NameOf(region);

    /// <summary>Whether a number of people is so small that it points at them.</summary>
    public bool IsFew(int people) => people > 0 && people < Round.SmallestCell;

    public static async Task<BaselineData> Load(
        TouchstoneDb db,
        BaselineRound round,
        ReferenceData reference,
        CancellationToken cancel
    )
    {
        var data = new BaselineData(round, reference);
        var signed = await (
            from asked in db.Set<BaselineReturn>().AsNoTracking()
            join version in db.Set<ReturnVersion>().AsNoTracking() on asked.SignedId equals version.Id
            join organisation in db.Set<Organisation>().AsNoTracking() on asked.OrganisationId equals organisation.Id
            where asked.RoundId == round.Id
            select new
            {
                asked.Source,
                Organisation = organisation,
                version.Answers,
            }
        ).ToListAsync(cancel);
        data.Organisations = signed.Select(s => s.Organisation).DistinctBy(o => o.Id).ToImmutableDictionary(o => o.Id);
        data.Planned = [.. signed.Where(s => s.Source == ReturnSource.Plan).Select(s => s.Organisation.Id)];
        data.Universities = signed
            .Where(s => s.Source == ReturnSource.UniversitySurvey)
            .ToImmutableDictionary(s => s.Organisation.Id, s => s.Answers ?? SurveyAnswers.None);
        data.Employers = signed
            .Where(s => s.Source == ReturnSource.EmployerSurvey)
            .ToImmutableDictionary(s => s.Organisation.Id, s => s.Answers ?? SurveyAnswers.None);
        data.Posts = await LoadPosts(db, round.Id, cancel);
        return data;
    }

    private static async Task<ImmutableArray<Post>> LoadPosts(TouchstoneDb db, Guid round, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(
            $"""
            select r.organisation_id, cells->>'{PlanFields.JobTitle}', cells->>'{PlanFields.BaseProfession}',
                cells->>'{PlanFields.Setting}', {Whole(PlanFields.InPost)}, {Number(PlanFields.InPostWte)},
                {Whole(PlanFields.InTraining)},
                coalesce((cells->>'{PlanFields.InTrainingWte}')::numeric, {Number(PlanFields.InTraining)}),
                {Number(PlanFields.VacantWte)},
                array[{string.Join(
                ", ",
                Enumerable.Range(1, BaselineRound.PlanYears).Select(y =>
                    Number(PlanColumns.CodeOf(PlanFields.NeededWte, y))
                )
            )}],
                {Whole(PlanFields.Under35)} + {Whole(PlanFields.From35To54)} + {Whole(PlanFields.From55)}, {Whole(
                PlanFields.From55
            )}
            from workforce.return r
            join workforce.plan_line l on l.version_id = r.signed_id
            where r.round_id = $1
            order by r.organisation_id, l.line
            """,
            connection
        );
        command.Parameters.AddWithValue(round);
        var posts = ImmutableArray.CreateBuilder<Post>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            posts.Add(
                new Post(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetInt32(4),
                    reader.GetDecimal(5),
                    reader.GetInt32(6),
                    reader.GetDecimal(7),
                    reader.GetDecimal(8),
                    reader.GetFieldValue<decimal[]>(9),
                    reader.GetInt32(10),
                    reader.GetInt32(11)
                )
            );
        }
        return posts.ToImmutable();
    }

    private static string Number(string field) => $"coalesce((cells->>'{field}')::numeric, 0)";

    private static string Whole(string field) => $"{Number(field)}::integer";
}
