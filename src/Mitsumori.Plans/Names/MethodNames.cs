using Mitsumori.Core.Bedrock;

namespace Mitsumori.Plans.Names;

/// <summary>The ways of customization as people write them, and as the API of Bedrock does.</summary>
internal static class MethodNames
{
    private static readonly Dictionary<string, CustomizationMethod> Spoken = new(StringComparer.Ordinal)
    {
        ["sft"] = CustomizationMethod.SupervisedFineTuning,
        ["finetuning"] = CustomizationMethod.SupervisedFineTuning,
        ["ファインチューニング"] = CustomizationMethod.SupervisedFineTuning,
        ["ファインチューニング教師あり"] = CustomizationMethod.SupervisedFineTuning,
        ["教師ありファインチューニング"] = CustomizationMethod.SupervisedFineTuning,
        ["rft"] = CustomizationMethod.ReinforcementFineTuning,
        ["強化ファインチューニング"] = CustomizationMethod.ReinforcementFineTuning,
        ["cpt"] = CustomizationMethod.ContinuedPreTraining,
        ["継続的な事前トレーニング"] = CustomizationMethod.ContinuedPreTraining,
        ["継続事前トレーニング"] = CustomizationMethod.ContinuedPreTraining,
        ["modeldistillation"] = CustomizationMethod.Distillation,
        ["モデル蒸留"] = CustomizationMethod.Distillation,
        ["蒸留"] = CustomizationMethod.Distillation,
        ["cmi"] = CustomizationMethod.Import,
        ["imported"] = CustomizationMethod.Import,
        ["custommodelimport"] = CustomizationMethod.Import,
        ["カスタムモデルインポート"] = CustomizationMethod.Import,
        ["インポート"] = CustomizationMethod.Import,
        ["なし"] = CustomizationMethod.None,
    };

    /// <summary>The code of a method; null where a text names none.</summary>
    public static string? Code(string text)
    {
        string key = Spelling.Place(text);
        foreach (string code in BedrockCodes.Methods.Codes)
        {
            if (Spelling.Place(code) == key) return code;
        }

        return Spoken.TryGetValue(key, out CustomizationMethod method) ? BedrockCodes.Methods.CodeOf(method) : null;
    }
}
