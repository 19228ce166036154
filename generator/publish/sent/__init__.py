"""What is sent along with pages: styles, scripts, the worker that keeps them on a phone, and what a host is told of them."""
