using TicketPrompt.Handlebars.Writing;

namespace TicketPrompt.Prompts.Budget;

/// <summary>
/// Fits prompts into a budget. The prompt is rendered whole, and if it is too long, once with labels (<see cref="PrintedParts"/>), once
/// with everything left out that may be, and then with as much as the counts so far say may be kept, a few times at most.
/// </summary>
internal sealed class PromptFitter(TokenCounter counter, int maxTokens)
{
    /// <summary>The renderings in search of the best fit, after the three that find its bounds.</summary>
    private const int MostTries = 8;

    /// <summary>A prompt that uses so much of its budget is good enough at first; each try asks for one percent less, down to nine tenths.</summary>
    private const double Good = 0.97;

    /// <returns>The prompt; the caller sees whether it is within the budget.</returns>
    public FittedPrompt Fit(IReadOnlyList<BudgetedTicket> tickets, Func<RenderedPrompt> render)
    {
        RenderedPrompt whole = render();
        int all = counter.Count(whole.Text);
        if (all <= maxTokens)
        {
            return new FittedPrompt(whole, all, Array.Empty<Omission>());
        }

        foreach (BudgetedTicket ticket in tickets)
        {
            ticket.FindParts();
        }

        new PrintedParts(tickets, render).Count(whole.Text);
        PromptTrim trim = new(tickets, maxTokens, counter);
        FittedPrompt least = Try(trim, 0, render);
        return least.Tokens <= maxTokens ? Search(trim, least, all, render)
            : least.Tokens < all ? least
            : new FittedPrompt(whole, all, Array.Empty<Omission>());
    }

    private FittedPrompt Search(PromptTrim trim, FittedPrompt least, int all, Func<RenderedPrompt> render)
    {
        FittedPrompt best = least;
        double goal = maxTokens - Math.Max(2, maxTokens * (1 - Good) / 4);
        (double fits, double below) = (0, goal - least.Tokens);
        (double over, double above) = (trim.Whole, all - goal);
        bool? wasOver = null;
        for (int i = 0; i < MostTries && best.Tokens < maxTokens * (Good - (i * 0.01)) && over - fits >= 1; i++)
        {
            // Where the line between the bounds meets the goal. A bound that stays twice counts half: the method called Illinois.
            double kept = fits + ((over - fits) * Math.Min(Math.Max(below / (below + above), 0.01), 0.99));
            FittedPrompt next = Try(trim, kept, render);
            bool isOver = next.Tokens > maxTokens;
            if (isOver)
            {
                below = wasOver == true ? below / 2 : below;
                (over, above) = (kept, next.Tokens - goal);
            }
            else
            {
                above = wasOver == false ? above / 2 : above;
                (fits, below) = (kept, Math.Max(goal - next.Tokens, 1));
                best = next.Tokens > best.Tokens ? next : best;
            }

            wasOver = isOver;
        }

        return best;
    }

    private FittedPrompt Try(PromptTrim trim, double kept, Func<RenderedPrompt> render)
    {
        trim.Keep(kept);
        RenderedPrompt prompt = render();

        // A template that prints only the beginning of a text may not come to where it is cut: nothing is missing then.
        Omission[] omissions =
        [
            .. trim.Omissions().Where(omission => omission.Kind != OmissionKind.Text
                || prompt.Text.IndexOf(OmissionMark.OfText(omission.Tokens), StringComparison.OrdinalIgnoreCase) >= 0),
        ];
        return new FittedPrompt(prompt, counter.Count(prompt.Text), omissions);
    }
}

/// <summary>A prompt within a budget, or the shortest there can be when none is.</summary>
internal sealed record FittedPrompt(RenderedPrompt Prompt, int Tokens, IReadOnlyList<Omission> Omissions);
