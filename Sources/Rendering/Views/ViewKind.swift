/// The kinds of views, each with the names that a template may use and what they stand for.
enum ViewKind: String, CaseIterable, Sendable {
    case page
    case link
    case fact
    case block
    case section
    case paragraph
    case list
    case item
    case table
    case column
    case group
    case row
    case cell
    case figure
    case plot
    case gridline
    case tick
    case series
    case mark
    case words
    case bars
    case bar
    case rect
    case key
    case headline
    case ground
    case finding
    case range
    case tile
    case callout
    case disclosure
    case prose
    case part
    case whatIf
    case choice
    case calculator
    case selection

    /// What a name stands for.
    enum Field: Sendable, Equatable {
        /// Plain text; the view escapes it.
        case text
        /// A fragment of HTML.
        case html
        /// Yes or no.
        case flag
        /// Another view, or a list of them.
        case view(ViewKind)
    }

    /// The names with what they stand for.
    var fields: [String: Field] { ViewKind.declared[self] ?? [:] }

    private static let declared = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.declaration) }
    )

    private var declaration: [String: Field] {
        switch self {
        case .page:
            [
                "language": .text, "contentPolicy": .text, "title": .text, "siteTitle": .text,
                "summary": .text,
                "isRoot": .flag, "isWide": .flag, "stylesheet": .text, "script": .text,
                "search": .text, "searchScript": .text, "engine": .text, "calculationScript": .text,
                "whatIfScript": .text,
                "whatIf": .view(.whatIf),
                "calculatorScript": .text, "calculatorData": .text,
                "calculator": .view(.calculator),
                "inlineStylesheet": .html, "inlineScript": .html,
                "feed": .text, "feeds": .view(.link), "home": .text, "kind": .text,
                "navigation": .view(.link), "hasAncestors": .flag, "ancestors": .view(.link),
                "hasFacts": .flag,
                "facts": .view(.fact), "lead": .view(.block), "hasContents": .flag,
                "contents": .view(.link), "blocks": .view(.block), "hasTwins": .flag,
                "twins": .view(.link), "release": .text, "asOf": .html, "exchange": .html,
                "inputsHash": .text,
                "command": .text, "methodology": .text,
            ]
        case .link: ["title": .text, "address": .text, "current": .text]
        case .fact: ["label": .text, "value": .html]
        case .block:
            [
                "section": .view(.section), "paragraph": .view(.paragraph), "list": .view(.list),
                "table": .view(.table), "figure": .view(.figure), "headline": .view(.headline),
                "hasFindings": .flag, "findings": .view(.finding),
                "callout": .view(.callout), "disclosure": .view(.disclosure),
                "prose": .view(.prose),
            ]
        case .section:
            ["id": .text, "title": .text, "level": .text, "blocks": .view(.block)]
        case .paragraph, .item: ["html": .html]
        case .prose: ["parts": .view(.part)]
        case .part: ["html": .html, "blocks": .view(.block)]
        case .list: ["isOrdered": .flag, "items": .view(.item)]
        case .table:
            [
                "id": .text, "caption": .text, "hasInputs": .flag, "columns": .view(.column),
                "groups": .view(.group), "hasFooter": .flag, "footer": .view(.row),
                "isNarrow": .flag, "hasWorkings": .flag, "choosesGroups": .text,
            ]
        case .column:
            [
                "title": .text, "unit": .text, "isNumber": .flag, "isInput": .flag,
                "isSplit": .flag, "isChoice": .flag,
            ]
        case .group: ["heading": .view(.row), "rows": .view(.row)]
        case .row:
            [
                "id": .text, "head": .view(.cell), "cells": .view(.cell),
                "working": .view(.disclosure), "columnCount": .text,
            ]
        case .cell:
            ["attributes": .html, "html": .html, "note": .html]
        case .figure:
            [
                "id": .text, "title": .html, "subtitle": .html, "plot": .view(.plot),
                "bars": .view(.bars), "table": .view(.table), "isFolded": .flag,
            ]
        case .plot:
            [
                "id": .text, "height": .text, "description": .text, "unit": .text,
                "axis": .text, "gridlines": .view(.gridline),
                "ticks": .view(.tick), "band": .text, "edges": .view(.series),
                "series": .view(.series), "marks": .view(.mark),
            ]
        case .gridline: ["y": .text, "label": .text, "isBottom": .flag]
        case .tick: ["x": .text, "label": .text, "anchor": .text]
        case .series:
            ["number": .text, "path": .text, "leader": .text, "words": .view(.words)]
        case .words: ["y": .text, "text": .text, "isPrice": .flag]
        case .mark: ["x": .text, "y": .text, "label": .text, "isPoint": .flag, "isLeft": .flag]
        case .bars:
            [
                "kind": .text, "isStacked": .flag, "whole": .view(.rect), "hasKey": .flag,
                "key": .view(.key),
                "bars": .view(.bar),
            ]
        case .bar:
            [
                "label": .html, "value": .html, "share": .html, "rects": .view(.rect),
                "isMarked": .flag, "bottom": .text,
            ]
        case .rect: ["direction": .text, "x": .text, "width": .text, "label": .text]
        case .key: ["number": .text, "name": .text]
        case .headline:
            [
                "label": .text, "value": .html, "unit": .text, "range": .view(.range),
                "note": .html, "hasGrounds": .flag, "grounds": .view(.ground),
                "hasTiles": .flag, "tiles": .view(.tile),
            ]
        case .ground:
            ["label": .text, "style": .text, "share": .text, "x": .text, "width": .text]
        case .finding: ["statement": .html, "detail": .html, "address": .text, "words": .text]
        case .range: ["low": .html, "high": .html, "position": .text]
        case .tile: ["label": .text, "value": .html, "note": .html]
        case .callout: ["kind": .text, "title": .html, "blocks": .view(.block)]
        case .whatIf:
            [
                "currency": .text, "command": .text, "numbers": .view(.choice),
                "hasWays": .flag, "wayNames": .view(.choice), "ways": .html, "lines": .view(.link),
            ]
        case .choice:
            [
                "index": .text, "name": .text, "label": .text, "unit": .text, "low": .text,
                "expected": .text, "high": .text, "least": .text, "greatest": .text,
                "sign": .text, "ending": .text,
                "conditions": .text,
            ]
        case .calculator:
            [
                "model": .text, "numbers": .view(.choice),
                "choices": .view(.selection), "policies": .view(.selection),
            ]
        case .selection:
            [
                "name": .text, "label": .text, "conditions": .text,
                "options": .view(.selection),
            ]
        case .disclosure: ["summary": .html, "blocks": .view(.block)]
        }
    }
}
