graph [
  directed 1
  multigraph 1
  comment "Ties of a mill"
  node [
    id 0
    label "Ida"
    born 1950
    graphics [
      x 1.5
      y -2.25
      fill "#ff8800"
    ]
  ]
  node [
    id 1
    label "The &quot;Old&quot; Mill"
    share 0.5
  ]
  node [
    id 2
    label "Dock"
  ]
  edge [
    source 0
    target 1
    key 0
    label "runs"
    weight 2.0
  ]
  edge [
    source 1
    target 2
    key 0
    since "2016-03-12"
  ]
]
