using Mitsumori.Core.Decisions;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Desks;

/// <summary>What a budget is asked to carry.</summary>
/// <param name="Plans">One for each model.</param>
/// <param name="HasRate">False where the plans leave their rate out.</param>
public sealed record BudgetQuestion(Sequence<Plan> Plans, Budget Budget, bool HasRate);
