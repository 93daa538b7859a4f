extension Report {
  /// How the page looks: two columns on paper and on wide screens, one where there is no room.
  static let style = """
    @page { margin: 9mm 11mm; }
    * { box-sizing: border-box; }
    html { font: 10.5pt/1.38 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: #1b1b1b; background: #fff; }
    body { margin: 0 auto; max-width: 62em; padding: 1.2em; }
    h1 { font-size: 1.5em; margin: 0; }
    h2 { font-size: 1em; margin: 0 0 .2em; color: #23404f; }
    p { margin: 0 0 .3em; }
    ul { margin: 0 0 .3em; padding-left: 1.1em; }
    li { margin: 0 0 .1em; overflow-wrap: anywhere; }
    blockquote { margin: 0 0 .3em; padding-left: .6em; border-left: 2px solid #b9c6cd; font-style: italic; overflow-wrap: anywhere; }
    q { color: #555; font-style: italic; }
    header { border-bottom: 2px solid #23404f; margin-bottom: .7em; }
    .day { float: right; margin-top: -1.7em; }
    .notice { color: #444; font-size: .92em; }
    main { columns: 2; column-gap: 2.2em; }
    section { margin: 0 0 .7em; }
    h2 { break-after: avoid; }
    li, blockquote, p { break-inside: avoid; }
    .next { column-span: all; border: 2px solid #23404f; border-radius: 4px; padding: .5em .8em; }
    .next p { font-size: 1.08em; }
    .warning { font-weight: 600; }
    .same-day .next { border-color: #a34700; background: #fff6ec; }
    .emergency .next { border-color: #b00020; background: #fff0f1; }
    .has-not ul, .sources ul { padding: 0; list-style: none; }
    .has-not li { display: inline; }
    .has-not li:not(:last-child)::after { content: "; "; }
    .sources, .about { column-span: all; font-size: .78em; color: #444; margin-bottom: .4em; }
    .sources ul { columns: 2; column-gap: 2.2em; }
    @media (max-width: 44em) { main, .sources ul { columns: 1; } }
    @media print {
      html { font-size: 7.8pt; line-height: 1.26; }
      body { max-width: none; padding: 0; }
      main { columns: 2; }
      section { margin-bottom: .5em; }
      .sources ul { columns: 3; column-gap: 1.6em; }
      * { print-color-adjust: exact; }
    }
    """
}
