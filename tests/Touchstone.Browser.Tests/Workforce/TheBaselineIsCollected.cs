using System.Globalization;
using System.Text;
using Touchstone.Browser.Tests.Journey;
using Touchstone.Core.Reference;

namespace Touchstone.Browser.Tests.Workforce;

/// <summary>A collection is opened, organisations return, and what was found is published.</summary>
internal static class TheBaselineIsCollected
{
    private const string Plan = """
        job_title,base_profession,band,setting,service_line,headcount_in_post,wte_in_post,wte_needed_year1,wte_needed_year2,wte_needed_year3,wte_needed_year4,wte_needed_year5
        Advanced Clinical Practitioner,nurse,8a,hospital-ward,acute-medicine,26,20.5,30,31,32,33,34
        ACP (Band 8a),nurse,8a,hospital-ward,acute-medicine,{0},6.5,9,9,9,9,9

        """;

    public static async Task Tell(Story story)
    {
        await Opens(story);
        await ReturnsThePlan(story);
        await AnswersTheSurvey(story, Region.EmployerLead, WorkforceAudience.Employers);
        await AnswersTheSurvey(story, Region.UniversityLead, WorkforceAudience.Universities);
        await Publishes(story);
    }

    private static async Task Opens(Story story)
    {
        var staff = await story.Person(Region.Staff);
        await staff.Opens("/workforce");
        await staff.Follows("Open a collection");
        await staff.PressesTooSoon("Open the collection", "Enter");
        await staff.Fills("Title", "Baseline of the north west");
        await staff.Fills("What is it for?", "To see how we stand.");
        await staff.Dates("The day for which the figures hold", story.Today.AddDays(-30));
        await staff.Dates("First day of the collection", story.Today);
        await staff.Dates("Last day of the collection", story.Today.AddDays(30));
        await staff.Presses("Open the collection");
        story.Kept["collection"] = staff.Path;
        await staff.Follows("Ask organisations");
        await staff.TicksAll("Which organisations?");
        await staff.Presses("Ask them");
        await staff.Presses("Remind everybody whose return is outstanding");

        await staff.Opens(story.Kept["collection"]);
        await staff.Follows("Decide on the closing day");
        await staff.Picks("What is the outcome?", "The collection stays open longer");
        await staff.Dates("Last day of the collection", story.Today.AddDays(60));
        await staff.Fills("What are the reasons?", "Trusts are short of people this winter.");
        await staff.Ticks("Who decided?", Region.Staff);
        await staff.Presses("Put the decision on the record");
        await staff.Follows("Why the closing day is this one");
        await staff.Reads("short of people this winter");
        await staff.Opens(story.Kept["collection"] + "/dictionary");
    }

    private static async Task ReturnsThePlan(Story story)
    {
        var lead = await story.Person(Region.EmployerLead);
        await lead.Opens("/workforce");
        await lead.Follows("Workforce plan");
        var plan = lead.Path;
        await lead.Follows("Upload a spreadsheet");
        await lead.Chooses("The spreadsheet", "plan.csv", Csv("eight"));
        await lead.Presses("See the report");
        await lead.Reads("1 line needs mending", "eight", "Nothing has changed");
        await lead.Opens(plan + "/upload");
        await lead.Chooses("The spreadsheet", "plan.csv", Csv("8"));
        await lead.Presses("See the report");
        await lead.Presses("Take the spreadsheet");
        await AddsALine(story, lead, plan);

        await lead.Opens(plan);
        await lead.Follows("Sign off");
        await Declares(lead);
        await lead.Reads("Completed", "3");
        await lead.LooksAgain();
        await lead.Follows("Correct this return with a new version");
        story.Kept["plan"] = plan;
    }

    private static async Task AddsALine(Story story, Somebody lead, string plan)
    {
        await lead.Opens(plan + "/lines");
        await lead.Follows("Add a line");
        await lead.PressesTooSoon("Save the line", "Enter");
        await lead.Fills("Job title", "Consultant midwife");
        await lead.Selects("Base profession", story.Process.Data.Professions.Latest.NameOf("midwife"));
        await lead.Selects("Pay band", "Band 8b");
        await lead.Selects("Setting", story.Process.Data.Settings.Latest.NameOf("hospital-ward"));
        await lead.Selects("Service line", "Maternity and pelvic health");
        await lead.Fills("People in post", "6");
        await lead.Fills("Whole-time equivalent in post", "5.5");
        for (var year = 1; year <= 5; year++)
        {
            await lead.Fills(
                string.Create(CultureInfo.InvariantCulture, $"Planned need {story.Today.AddDays(-30).Year + year}"),
                "7"
            );
        }
        await lead.Presses("Save the line");
        await lead.Reads("Consultant midwife");
        await lead.LooksAgain();
        await lead.Follows("Change line 2");
        await lead.Opens(plan + "/lines");
        await lead.Follows("Remove line 2");
    }

    private static async Task AnswersTheSurvey(Story story, string who, WorkforceAudience audience)
    {
        var lead = await story.Person(who);
        await lead.Opens("/workforce");
        await lead.Follows(audience == WorkforceAudience.Employers ? "Survey of employers" : "Survey of universities");
        await lead.Follows("Answer the survey");
        foreach (var question in story.Process.Data.WorkforceQuestions.Latest.Where(q => q.Asked.Contains(audience)))
        {
            if (question.Kind == WorkforceQuestionKind.Agreement)
                await lead.Picks(question.Name, "Agree");
            else if (question.Kind == WorkforceQuestionKind.YesNo)
                await lead.Picks(question.Name, "Yes");
            else if (question.Kind is WorkforceQuestionKind.WholeNumber or WorkforceQuestionKind.Percentage)
                await lead.Fills(question.Name, "40");
        }
        if (audience == WorkforceAudience.Universities)
        {
            await lead.Selects("Kind", "Master's");
            await lead.Fills("Title", "MSc Advanced Practice");
            await lead.Fills("Credits", "180");
            await lead.Fills("Places a year", "40");
        }
        await lead.Presses("Save and go on to sign off");
        await Declares(lead);
        await lead.Follows("Read the answers");
    }

    private static async Task Declares(Somebody lead)
    {
        await lead.Ticks("Declaration", "What this return says is true, and our organisation stands behind it");
        await lead.Presses("Sign off");
    }

    private static async Task Publishes(Story story)
    {
        var staff = await story.Person(Region.Staff);
        await staff.Opens(story.Kept["collection"] + "/findings");
        await staff.Presses("Work the findings out");
        await staff.Follows("Look at the roles behind the job titles");
        await staff.Reads("Advanced Clinical Practitioner", "ACP (Band 8a)");
        await staff.Presses("Confirm as one role: Advanced Clinical Practitioner");
        await staff.Follows("Take out ACP (Band 8a)");
        await staff.Opens(story.Kept["collection"] + "/findings");
        await staff.Presses("Work the findings out");
        await staff.Follows("Publish the findings");
        await staff.Presses("Publish the findings");
        await using var anybody = await story.Stranger("Robin Ellery");
        await anybody.Opens(story.Kept["collection"] + "/findings");
        await anybody.Follows("Supply and need");
        await anybody.Opens(story.Kept["collection"] + "/findings");
        await anybody.Follows("Job titles");
    }

    private static byte[] Csv(string people) =>
        Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, Plan, people));
}
