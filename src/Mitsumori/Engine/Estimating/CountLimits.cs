using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Remarks;
using Mitsumori.Engine.Capacity;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// What limits of accounts and of jobs say about an option. They can be raised or worked around, so that they warn and decide no verdict.
/// </summary>
internal static class CountLimits
{
    /// <param name="row">An option that runs the asked model.</param>
    public static IEnumerable<Warning> WarningsOf(Case asked, OptionRow row, Region region)
    {
        LimitedThing kept = row.Mode == HostingMode.CustomModelImport ? LimitedThing.ImportedModels : LimitedThing.CustomModels;
        if (QuotaChoice.Find(asked.Book, kept, asked.Model.Id, region) is Quota account && asked.Plan.ModelsKept > account.Value)
        {
            yield return new Warning.AccountLimit(
                kept,
                asked.Plan.ModelsKept,
                account.Value,
                account.IsAdjustable,
                account.LookUp,
                account.Source.Location);
        }

        // The printed limits are those of fine-tuning jobs; a distillation is limited by prompts, which no plan tells either.
        bool isFineTuned = Training.IsAsked(asked.Plan) && asked.Plan.Method == CustomizationMethod.SupervisedFineTuning;
        if (
            isFineTuned
            && QuotaChoice.Find(asked.Book, LimitedThing.TrainingRecords, asked.Model.Id, region) is Quota job
            && Training.Refused(asked, region) is null)
        {
            yield return new Warning.JobLimit(asked.Model.Id, job.Value, job.IsAdjustable, job.LookUp, job.Source.Location);
        }
    }
}
