import Mustache

/// What a template sees: named values, all of them declared by a kind of view.
///
/// The declaration is the only list of names. A view cannot be made with another name, and the
/// template lint resolves every tag against it.
struct View: MustacheParent {
    let kind: ViewKind
    private let values: [String: Any]

    /// Makes a view; a name that the kind does not declare is a mistake of ours.
    init(_ kind: ViewKind, _ values: [String: Any?]) {
        for name in values.keys {
            precondition(kind.fields[name] != nil, "\(kind) declares no field \(name)")
        }
        self.kind = kind
        self.values = values.compactMapValues(\.self)
    }

    /// The value of a field. One that is declared and absent is false, so that Mustache does not
    /// go on to look for it in the views around this one.
    func child(named name: String) -> Any? {
        values[name] ?? (kind.fields[name] == nil ? nil : false)
    }
}

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
    case headline
    case range
    case tile
    case callout
    case disclosure
    case prose

    /// What a name stands for.
    enum Field: Sendable, Equatable {
        /// A text, escaped by the template; HTML where the name ends in `HTML`.
        case text
        /// Yes or no.
        case flag
        /// Another view, or a list of them.
        case view(ViewKind)
    }

    /// The names with what they stand for.
    var fields: [String: Field] {
        switch self {
        case .page:
            [
                "language": .text, "title": .text, "siteTitle": .text, "summary": .text,
                "isRoot": .flag, "stylesheet": .text, "home": .text, "kind": .text,
                "navigation": .view(.link), "ancestors": .view(.link), "hasFacts": .flag,
                "facts": .view(.fact), "blocks": .view(.block), "twins": .view(.link),
                "hasTwins": .flag, "release": .text, "asOf": .text, "asOfHTML": .text,
                "inputsHash": .text, "shortHash": .text, "command": .text, "methodology": .text,
            ]
        case .link: ["title": .text, "address": .text, "isCurrent": .flag]
        case .fact: ["label": .text, "valueHTML": .text]
        case .block:
            [
                "section": .view(.section), "paragraph": .view(.paragraph), "list": .view(.list),
                "table": .view(.table), "headline": .view(.headline),
                "callout": .view(.callout), "disclosure": .view(.disclosure),
                "prose": .view(.prose),
            ]
        case .section:
            ["id": .text, "title": .text, "level": .text, "blocks": .view(.block)]
        case .paragraph, .item: ["html": .text]
        case .list: ["isOrdered": .flag, "items": .view(.item)]
        case .table:
            [
                "id": .text, "caption": .text, "columns": .view(.column),
                "groups": .view(.group), "hasFooter": .flag, "footer": .view(.row),
                "hasWorkings": .flag,
            ]
        case .column: ["title": .text, "unit": .text, "isNumber": .flag]
        case .group: ["heading": .view(.row), "rows": .view(.row)]
        case .row:
            [
                "id": .text, "head": .view(.cell), "cells": .view(.cell),
                "working": .view(.disclosure), "columnCount": .text,
            ]
        case .cell: ["html": .text, "noteHTML": .text, "isNumber": .flag]
        case .headline:
            [
                "label": .text, "valueHTML": .text, "unit": .text, "range": .view(.range),
                "noteHTML": .text, "hasTiles": .flag, "tiles": .view(.tile),
            ]
        case .range: ["lowHTML": .text, "highHTML": .text, "position": .text]
        case .tile: ["label": .text, "valueHTML": .text, "noteHTML": .text]
        case .callout: ["kind": .text, "titleHTML": .text, "blocks": .view(.block)]
        case .disclosure: ["summaryHTML": .text, "blocks": .view(.block)]
        case .prose: ["html": .text]
        }
    }
}
