namespace Mitsumori.Cli.Commands;

/// <summary>Shell scripts that complete a command line with the words that the program itself suggests.</summary>
internal static class CompletionScripts
{
    // Bash parts words at the colon of a model id and behind --format=; what stands before is already on the line and must not come again.
    private const string Bash =
        """
        # Completion of mitsumori for bash. Add to ~/.bashrc: source <(mitsumori completion bash)
        _mitsumori() {
          local before=${COMP_LINE:0:$COMP_POINT}
          local line=${before#* } word=${before##* }
          [ "$line" != "$before" ] || line=
          local words
          words=$(mitsumori "[suggest:${#line}]" "$line" 2>/dev/null)
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$words" -- "$word"))
          local breaks=
          [[ $COMP_WORDBREAKS == *:* ]] && breaks+=:
          [[ $COMP_WORDBREAKS == *=* ]] && breaks+==
          if [[ $breaks && $word == *["$breaks"]* ]]; then
            COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*["$breaks"]}"}"}")
          fi
        }
        complete -o default -F _mitsumori mitsumori
        """;

    private const string Zsh =
        """
        #compdef mitsumori
        # Completion of mitsumori for zsh. Add to ~/.zshrc, behind compinit: source <(mitsumori completion zsh)
        _mitsumori() {
          local line="${(j: :)words[2,CURRENT]}"
          local -a replies
          replies=(${(f)"$(mitsumori "[suggest:${#line}]" "$line" 2>/dev/null)"})
          compadd -a replies
          _files
        }
        compdef _mitsumori mitsumori
        """;

    private const string Fish =
        """
        # Completion of mitsumori for fish. Save as ~/.config/fish/completions/mitsumori.fish
        function __mitsumori_words
          set -l line (commandline -cp | string replace -r '^\S+\s' '')
          mitsumori "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c mitsumori -a '(__mitsumori_words)'
        """;

    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish"];

    /// <summary>The script without its last line break; null for a shell that has none.</summary>
    public static string? Of(string shell) => shell switch
    {
        "bash" => Bash.ReplaceLineEndings("\n"),
        "zsh" => Zsh.ReplaceLineEndings("\n"),
        "fish" => Fish.ReplaceLineEndings("\n"),
        _ => null,
    };
}
