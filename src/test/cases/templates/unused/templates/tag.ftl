<p>${page.frame.title}</p>
