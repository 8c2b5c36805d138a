using Touchstone.Browser.Tests.Journey;

namespace Touchstone.Browser.Tests.Engagement;

/// <summary>A webinar is planned and booked, a place is given up, and somebody else's day is called off.</summary>
internal static class AnEventIsHeld
{
    public static async Task Tell(Story story)
    {
        var manager = await story.Person(AnExerciseIsPrepared.Manager);
        await manager.Opens(story.Kept[AnExerciseIsPrepared.Exercise]);
        await manager.Follows("Plan an event");
        await manager.PressesTooSoon("Plan the event", "Enter");
        await manager.Picks("What kind of event is it?", "Webinar");
        await manager.Fills("What is it called?", "The draft in an hour");
        await manager.Fills("What is it about?", "We show the draft and take questions.");
        await manager.Dates("On which day?", story.Today.AddDays(7));
        await manager.Fills("When does it begin?", "14:00");
        await manager.Fills("When does it end?", "15:00");
        await manager.Fills("Where?", "Online");
        await manager.Fills("How do people join?", "https://meet.example/draft");
        await manager.Fills("How many can come?", "1");
        await manager.Presses("Plan the event");
        var work = manager.Path;

        await using var person = await story.Stranger("Noor Idris");
        await person.Opens("/events");
        await person.Follows("The draft in an hour");
        await person.Follows("Book a place");
        await person.PressesTooSoon("Book the place", "Enter your name");
        await Books(person, "noor@people.example", "Book the place");
        await person.Opens(await story.LinkIn("noor@people.example", "/events/bookings/"));
        await person.Reads("You have a place", "meet.example/draft");
        await using var second = await story.Stranger("Sam Whitlock", on: Screen.WithoutScript);
        await second.Opens("/events");
        await second.Follows("The draft in an hour");
        await second.Follows("Join the waiting list");
        await Books(second, "sam@people.example", "Join the waiting list");
        await person.Follows("Give up your place");
        await person.Presses("Give up the place");
        await second.Opens(await story.LinkIn("sam@people.example", "/events/bookings/"));
        await second.Reads("You have a place");

        await manager.Opens(work);
        await manager.Follows("Invite people");
        await manager.Opens($"{work}/edit");
        await manager.Fills("Where?", "Online, with captions");
        await manager.Presses("Save and tell those who come");
        await manager.Follows("Call it off");
        await manager.Fills("Why is it not held?", "The speaker is ill.");
        await manager.Presses("Call it off and tell everybody");
        await manager.Reads("This event is not held");
    }

    private static async Task Books(Somebody person, string address, string button)
    {
        await person.Fills("Your name", person.Name);
        await person.Fills("Your e-mail address", address);
        await person.Presses(button);
        await person.Reads("We have written to you");
    }
}
